using System.Globalization;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Settings;

namespace CrmWeb.Domain.Care;

/// <summary>How a customer stands by the cadence of its relationship type (联系节奏情况).</summary>
/// <param name="ChosenOn">The day on which the type was chosen.</param>
/// <param name="IsImported">It came with an import, together with many others.</param>
/// <param name="LastReviewOn">The day of the last joint review; none where there was none.</param>
public sealed record CadenceFact(int CustomerId, int? OwnerId, RelationshipType Type, DateOnly ChosenOn, bool IsImported, DateOnly? LastContactOn, DateOnly? LastReviewOn);

/// <summary>The cadence of contacts and joint reviews that a relationship type binds us to (联系节奏规则).</summary>
/// <remarks>It counts from the later of the last contact, in whatever channel and direction, and the day the type was chosen; a review counts from the last review.</remarks>
public sealed class CadenceRules(CareTerms terms, WorkingCalendar calendar)
{
    /// <summary>The relationship types with a cadence.</summary>
    public static IReadOnlyList<RelationshipType> Types { get; } = [RelationshipType.Proactive, RelationshipType.Partner];

    /// <summary>The tasks that a cadence makes.</summary>
    public static IReadOnlyList<CareReason> Reasons { get; } = [CareReason.Contact, CareReason.JointReview];

    /// <summary>The tasks by which we go to a customer of our own accord: what they cost us is not laid at its door.</summary>
    public static IReadOnlyList<CareReason> OfOurOwnAccord { get; } = [CareReason.FollowUp, .. Reasons];

    /// <summary>The tasks that a contact fulfils: only one marked so is a joint review.</summary>
    public static IReadOnlyList<CareReason> FulfilledBy(bool isReview) => isReview ? Reasons : [CareReason.Contact];

    /// <summary>The day that a cadence counts from; none where the type has no such cadence.</summary>
    public DateOnly? CountsFrom(CadenceFact fact, CareReason reason) => DaysOf(fact.Type, reason) is null ? null : Later(LastOf(fact, reason), fact.ChosenOn);

    /// <summary>The tasks that ought to be there on a day: those due, and those due soon.</summary>
    public IEnumerable<CarePlan> Plans(IEnumerable<CadenceFact> facts, DateOnly today)
        => facts.SelectMany(Outlook).Where(p => p.DueOn <= today.AddDays(terms.ContactAhead));

    /// <summary>What a cadence asks for next, however far ahead (下次联系): the contact, and the review where there is one.</summary>
    public IEnumerable<CarePlan> Outlook(CadenceFact fact) => Reasons.Select(reason => PlanOf(fact, reason)).OfType<CarePlan>();

    private CarePlan? PlanOf(CadenceFact fact, CareReason reason)
    {
        if (CountsFrom(fact, reason) is not { } from)
            return null;

        var days = DaysOf(fact.Type, reason)!.Value;
        // Many come with one import: their first days are spread over the cadence, the same ones each time it is asked.
        var isFirst = LastOf(fact, reason) is null;
        var due = from.AddDays(fact.IsImported && isFirst ? 1 + (fact.CustomerId % days) : days);
        return new(fact.CustomerId, null, fact.OwnerId, reason, from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), from, calendar.WorkdayFrom(due));
    }

    private int? DaysOf(RelationshipType type, CareReason reason) => (type, reason) switch
    {
        (RelationshipType.Proactive, CareReason.Contact) => terms.Proactive,
        (RelationshipType.Partner, CareReason.Contact) => terms.Partner,
        (RelationshipType.Partner, CareReason.JointReview) => terms.Review,
        _ => null,
    };

    private static DateOnly? LastOf(CadenceFact fact, CareReason reason) => reason == CareReason.JointReview ? fact.LastReviewOn : fact.LastContactOn;

    private static DateOnly Later(DateOnly? one, DateOnly other) => one > other ? one.Value : other;
}
