using CrmWeb.Domain.Care;
using CrmWeb.Domain.Settings;

namespace CrmWeb.Domain.Tests.Care;

public sealed class CareRulesTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly SettingValues Settings = new([]);
    private static readonly CareRules Rules = new(CareTerms.From(Settings), new WorkingCalendar(Settings, [], TimeZoneInfo.Utc));

    [Fact]
    public void A_follow_up_is_due_seven_days_after_the_purchase()
    {
        var plan = Assert.Single(FollowUps([Monday]));

        Assert.Equal((CareReason.FollowUp, Monday, Monday.AddDays(7)), (plan.Reason, plan.OccasionOn, plan.DueOn));
    }

    [Fact]
    public void A_follow_up_that_falls_on_a_weekend_moves_to_the_next_working_day()
    {
        var saturday = Monday.AddDays(-2);

        Assert.Equal(Monday.AddDays(7), Assert.Single(FollowUps([saturday])).DueOn);
    }

    [Fact]
    public void Two_purchases_within_thirty_days_make_one_follow_up()
    {
        Assert.Single(FollowUps([Monday, Monday.AddDays(-3), Monday]));
        Assert.Empty(FollowUps([Monday], asked: [Monday.AddDays(-29)]));
        Assert.Single(FollowUps([Monday], asked: [Monday.AddDays(-30)]));
    }

    [Fact]
    public void Purchases_older_than_seven_days_make_none()
    {
        Assert.Single(FollowUps([Monday.AddDays(-7)]));
        Assert.Empty(FollowUps([Monday.AddDays(-8)]));
        Assert.Empty(FollowUps([Monday.AddDays(1)]));
    }

    [Fact]
    public void Greetings_appear_seven_days_before_and_not_after_the_day()
    {
        var born = new DateOnly(1980, 3, 9);

        Assert.Empty(Greetings(born, new DateOnly(2026, 3, 1)));
        Assert.Single(Greetings(born, new DateOnly(2026, 3, 2)));
        Assert.Single(Greetings(born, new DateOnly(2026, 3, 9)));
        Assert.Empty(Greetings(born, new DateOnly(2026, 3, 10)));
    }

    [Fact]
    public void The_29_of_February_is_greeted_on_the_28_in_other_years()
    {
        var leapling = new DateOnly(2000, 2, 29);

        Assert.Equal(new DateOnly(2027, 2, 28), Assert.Single(Greetings(leapling, new DateOnly(2027, 2, 25))).OccasionOn);
        Assert.Equal(new DateOnly(2028, 2, 29), Assert.Single(Greetings(leapling, new DateOnly(2028, 2, 25))).OccasionOn);
        Assert.Empty(Greetings(leapling, new DateOnly(2027, 3, 1)));
    }

    [Fact]
    public void A_birthday_in_January_is_seen_from_December()
    {
        var plan = Assert.Single(Greetings(new DateOnly(1990, 1, 2), new DateOnly(2026, 12, 28)));

        Assert.Equal(("2027", new DateOnly(2027, 1, 4)), (plan.PeriodKey, plan.DueOn)); // 2 January 2027 is a Saturday
        Assert.Equal([12, 1], Rules.MonthsAhead(new DateOnly(2026, 12, 28)));
    }

    [Fact]
    public void Asked_every_day_of_six_years_each_birthday_is_planned_once_a_year()
    {
        BirthdayFact[] people = [.. Enumerable.Range(0, 366).Select(day => new BirthdayFact(day, null, null, new DateOnly(1972, 1, 1).AddDays(day)))];
        var days = Enumerable.Range(0, 6 * 366).Select(new DateOnly(2026, 1, 1).AddDays).Where(d => d.Year < 2032);

        var keys = days.SelectMany(day => Rules.Greetings(people, day)).Select(p => (p.CustomerId, p.PeriodKey)).ToHashSet();

        Assert.Equal(people.Length * 6, keys.Count(k => k.PeriodKey != "2032"));
    }

    [Fact]
    public void A_day_that_matters_is_greeted_under_its_name_for_customers_not_seen_for_years_too()
    {
        var plan = Assert.Single(Rules.Greetings([new OccasionFact(7, 1, null, 3, "Founding day", new DateOnly(1996, 3, 5))], Monday));

        Assert.Equal((CareReason.Occasion, "2026-7", "Founding day", 3), (plan.Reason, plan.PeriodKey, plan.Title, plan.OwnerId));
        Assert.Equal(new DateOnly(2026, 3, 5), plan.DueOn);
    }

    [Fact]
    public void Two_members_of_a_household_with_one_birthday_are_greeted_each_by_name()
    {
        var born = new DateOnly(2018, 3, 5);

        var plans = Rules.Greetings([new BirthdayFact(1, null, null, born, (4, "Lin Yue")), new BirthdayFact(1, null, null, born, (5, "Lin Hao"))], Monday);

        Assert.Equal([("2026-m4", "Lin Yue"), ("2026-m5", "Lin Hao")], plans.Select(p => (p.PeriodKey, p.Title)));
    }

    private static IEnumerable<CarePlan> FollowUps(DateOnly[] purchases, DateOnly[]? asked = null)
        => Rules.FollowUps(purchases.Select(on => new PurchaseFact(1, null, on)), (asked ?? []).Select(on => (1, on)), Monday);

    private static IEnumerable<CarePlan> Greetings(DateOnly born, DateOnly today)
        => Rules.Greetings([new BirthdayFact(1, null, null, born)], today);
}
