using CrmWeb.Domain.Value;
using FsCheck;
using FsCheck.Fluent;
using static CrmWeb.Domain.Tests.Value.Ledger;

namespace CrmWeb.Domain.Tests.Value;

public sealed class NightlyScheduleTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"); // 02:00 is skipped in spring, 02:30 comes twice in autumn
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    private static NightlyPlan Plan(string utc, TimeZoneInfo zone, string first, params string[] known)
        => NightlySchedule.Plan(DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture), zone, Day(first), known.Select(Day).ToHashSet());

    [Theory]
    [InlineData("2024-05-10 17:59", 0)] // 01:59 on the 11th in Shanghai
    [InlineData("2024-05-10 18:00", 1)] // 02:00
    public void The_night_is_due_from_two_o_clock_in_the_companys_zone(string utc, int due)
        => Assert.Equal(due, Plan(utc, Shanghai, "2024-05-10").Due.Count);

    [Fact]
    public void The_run_is_as_of_the_day_before()
        => Assert.Equal([Day("2024-05-10")], Plan("2024-05-10 18:00", Shanghai, "2024-05-01", "2024-05-09").Due);

    [Fact]
    public void A_new_company_owes_no_night_before_its_first_day()
        => Assert.Empty(Plan("2024-05-10 12:00", Berlin, "2024-05-10").Due);

    [Fact]
    public void After_an_outage_month_ends_and_the_latest_day_are_made_up_for_and_the_others_are_missed()
    {
        var plan = Plan("2024-07-03 12:00", Berlin, "2024-01-01", "2024-05-29");

        Assert.Equal([Day("2024-05-31"), Day("2024-06-30"), Day("2024-07-02")], plan.Due);
        Assert.Equal(31, plan.Missed.Count); // 30 May, 29 days of June, 1 July
    }

    [Fact]
    public void A_clock_set_back_makes_nothing_due()
        => Assert.Empty(Plan("2024-05-01 12:00", Berlin, "2024-01-01", "2024-06-30").Due);

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    [InlineData("Asia/Shanghai")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("Australia/Lord_Howe")]
    public void Over_a_leap_year_of_restarts_every_day_has_exactly_one_run(string zone)
    {
        var known = new HashSet<DateOnly>();
        var runs = new List<DateOnly>();
        for (var now = new DateTime(2024, 1, 1, 12, 0, 0); now < new DateTime(2025, 1, 1, 12, 0, 0); now = now.AddMinutes(30))
        {
            var plan = NightlySchedule.Plan(now, TimeZoneInfo.FindSystemTimeZoneById(zone), Day("2024-01-01"), known);
            Assert.Empty(plan.Missed);
            Assert.All(plan.Due, day => Assert.True(known.Add(day)));
            runs.AddRange(plan.Due);
        }

        Assert.Equal(Enumerable.Range(0, 366).Select(i => Day("2024-01-01").AddDays(i)), runs);
    }

    [Fact]
    public void The_night_without_two_o_clock_is_computed_at_three()
    {
        Assert.Empty(Plan("2024-03-31 00:59", Berlin, "2024-01-01", "2024-03-29").Due); // 01:59, still winter
        Assert.Equal([Day("2024-03-30")], Plan("2024-03-31 01:00", Berlin, "2024-01-01", "2024-03-29").Due); // 03:00, summer
    }

    [Fact]
    public void Whatever_the_outages_each_day_is_computed_or_missed_once_and_no_month_end_is_missed()
    {
        var gaps = Gen.Choose(1, 24 * 70).ListOf(12).ToArbitrary();

        Prop.ForAll(gaps, hours =>
        {
            var (known, missed) = (new HashSet<DateOnly>(), new List<DateOnly>());
            var now = new DateTime(2024, 1, 1, 12, 0, 0);
            foreach (var gap in hours)
            {
                now = now.AddHours(gap);
                var plan = NightlySchedule.Plan(now, NewYork, Day("2024-01-01"), known);
                if (!plan.Due.Concat(plan.Missed).All(known.Add))
                    return false;
                missed.AddRange(plan.Missed);
            }

            return missed.TrueForAll(day => day.AddDays(1).Day != 1)
                && known.Order().Select((day, i) => day == Day("2024-01-01").AddDays(i)).All(inOrder => inOrder);
        }).QuickCheckThrowOnFailure();
    }
}
