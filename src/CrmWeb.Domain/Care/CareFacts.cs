using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Settings;

namespace CrmWeb.Domain.Care;

/// <summary>A purchase that may call for a follow-up (待回访的购买).</summary>
public sealed record PurchaseFact(int CustomerId, int? OwnerId, DateOnly On);

/// <summary>A person whose birthday we know (生日资料): a customer, a contact of one, or a member of its household.</summary>
public sealed record BirthdayFact(int CustomerId, int? ContactId, int? OwnerId, DateOnly Born, (int Id, string Name)? Member = null);

/// <summary>A day that matters to a customer every year (重要日期资料).</summary>
public sealed record OccasionFact(int Id, int CustomerId, int? ContactId, int? OwnerId, string Name, DateOnly First);

/// <summary>A customer that began to turn away, or whose tier among the key customers changed (变动资料).</summary>
/// <param name="On">As-of day of the change.</param>
public sealed record ChangeFact(int CustomerId, int? OwnerId, CareReason Reason, DateOnly On);

/// <summary>A care task that a rule asks for (应建任务); its period key makes it the only one of its kind.</summary>
public sealed record CarePlan(int CustomerId, int? ContactId, int? OwnerId, CareReason Reason, string PeriodKey, DateOnly OccasionOn, DateOnly DueOn, string Title = "");

/// <summary>The numbers that the rules of care go by (关怀规则参数), all in days.</summary>
/// <param name="FollowUp">From the purchase to the follow-up.</param>
/// <param name="Apart">The least between the purchases that two follow-ups ask about.</param>
/// <param name="NotOlder">A purchase older than this makes no follow-up: it is history.</param>
/// <param name="GreetingAhead">How long before the day a greeting appears.</param>
/// <param name="Proactive">The longest between contacts of the proactive type.</param>
/// <param name="Partner">The longest between contacts of the partner type.</param>
/// <param name="Review">The longest between joint reviews with a partner.</param>
/// <param name="ContactAhead">How long before its day a contact or a review appears.</param>
public sealed record CareTerms(int FollowUp, int Apart, int NotOlder, int GreetingAhead, int Proactive, int Partner, int Review, int ContactAhead)
{
    public CareDays Cadence => new(Proactive, Partner, Review);

    public static CareTerms From(SettingValues settings) => new(
        settings.Whole("Care.FollowUpDays"), settings.Whole("Care.FollowUpApartDays"),
        settings.Whole("Care.FollowUpNotOlderDays"), settings.Whole("Care.GreetingAheadDays"),
        settings.Whole("Care.ProactiveDays"), settings.Whole("Care.PartnerDays"),
        settings.Whole("Care.ReviewDays"), settings.Whole("Care.ContactAheadDays"));
}
