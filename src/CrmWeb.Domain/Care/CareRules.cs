using System.Globalization;
using CrmWeb.Domain.Occasions;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Settings;

namespace CrmWeb.Domain.Care;

/// <summary>The rules that make care tasks by themselves (关怀规则): they say what ought to be there on a day, however often they are asked.</summary>
public sealed class CareRules(CareTerms terms, WorkingCalendar calendar)
{
    /// <summary>The relationship types that bind us to ask after a sale.</summary>
    public static IReadOnlyList<RelationshipType> FollowUpTypes { get; } =
        [RelationshipType.Accountable, RelationshipType.Proactive, RelationshipType.Partner];

    /// <summary>The first day on which a purchase is still fresh enough to ask about.</summary>
    public DateOnly OldestPurchase(DateOnly today) => today.AddDays(-terms.NotOlder);

    /// <summary>The first day whose follow-ups still stand in the way of another one today.</summary>
    public DateOnly OldestRival(DateOnly today) => OldestPurchase(today).AddDays(-terms.Apart);

    /// <summary>Asks after fresh purchases, none nearer to an earlier follow-up than allowed.</summary>
    /// <param name="asked">The customers' follow-ups made so far, by the day of the purchase they ask about.</param>
    public IEnumerable<CarePlan> FollowUps(IEnumerable<PurchaseFact> purchases, IEnumerable<(int CustomerId, DateOnly On)> asked, DateOnly today)
    {
        var days = asked.GroupBy(a => a.CustomerId).ToDictionary(g => g.Key, g => g.Select(a => a.On).ToList());
        foreach (var purchase in purchases.Where(p => IsFresh(p.On, today)).OrderBy(p => p.On))
        {
            if (!days.TryGetValue(purchase.CustomerId, out var earlier))
                days.Add(purchase.CustomerId, earlier = []);
            if (earlier.Exists(day => Apart(day, purchase.On) < Math.Max(terms.Apart, 1)))
                continue;

            earlier.Add(purchase.On);
            yield return FollowUp(purchase);
        }
    }

    /// <summary>Greets the birthdays of the coming days.</summary>
    public IEnumerable<CarePlan> Greetings(IEnumerable<BirthdayFact> people, DateOnly today)
        => people.SelectMany(person => Coming(person.Born, today), Greeting);

    /// <summary>Greets the other days that matter in the coming days.</summary>
    public IEnumerable<CarePlan> Greetings(IEnumerable<OccasionFact> occasions, DateOnly today)
        => occasions.SelectMany(occasion => Coming(occasion.First, today), Greeting);

    /// <summary>Asks at once about changes that are fresh; those of long ago are history.</summary>
    public IEnumerable<CarePlan> OnChanges(IEnumerable<ChangeFact> changes, DateOnly today)
        => changes.Where(c => IsFresh(c.On, today)).Select(c => new CarePlan(
            c.CustomerId, null, c.OwnerId, c.Reason, Written(c.On), c.On, calendar.WorkdayFrom(today)));

    /// <summary>The months in which birthdays of the coming days lie, to look no further.</summary>
    public IReadOnlyList<int> MonthsAhead(DateOnly today)
        => [.. Enumerable.Range(0, terms.GreetingAhead + 2).Select(ahead => today.AddDays(ahead).Month).Distinct()];

    // The anniversaries to greet by now.
    private IEnumerable<DateOnly> Coming(DateOnly first, DateOnly today)
        => new[] { today.Year, today.Year + 1 }.Select(year => YearlyDay.In(year, first))
            .Where(on => on >= today && on <= today.AddDays(terms.GreetingAhead) && on > first);

    private bool IsFresh(DateOnly on, DateOnly today) => on <= today && on >= OldestPurchase(today);

    private static int Apart(DateOnly one, DateOnly other) => Math.Abs(one.DayNumber - other.DayNumber);

    private CarePlan FollowUp(PurchaseFact purchase) => new(
        purchase.CustomerId, null, purchase.OwnerId, CareReason.FollowUp, Written(purchase.On),
        purchase.On, calendar.WorkdayFrom(purchase.On.AddDays(terms.FollowUp)));

    private CarePlan Greeting(BirthdayFact person, DateOnly on) => new(
        person.CustomerId, person.ContactId, person.OwnerId, CareReason.Birthday,
        KeyOf(person, on.Year),
        on, calendar.WorkdayFrom(on), person.Member?.Name ?? "");

    private static string KeyOf(BirthdayFact person, int year) => person switch
    {
        { Member: { } member } => FormattableString.Invariant($"{year:0000}-m{member.Id}"),
        { ContactId: { } contact } => FormattableString.Invariant($"{year:0000}-{contact}"),
        _ => FormattableString.Invariant($"{year:0000}"),
    };

    private CarePlan Greeting(OccasionFact occasion, DateOnly on) => new(
        occasion.CustomerId, occasion.ContactId, occasion.OwnerId, CareReason.Occasion, FormattableString.Invariant($"{on.Year:0000}-{occasion.Id}"),
        on, calendar.WorkdayFrom(on), occasion.Name);

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
