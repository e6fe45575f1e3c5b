using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;

namespace CrmWeb.Domain.Settings;

/// <summary>Settings of care, of the service level, of working hours and of the pipeline.</summary>
public static partial class SettingCatalog
{
    private static IEnumerable<SettingDefinition> Care =>
    [
        new("Care.FollowUpDays", SettingKind.Whole, "7", 0, 365),
        new("Care.FollowUpApartDays", SettingKind.Whole, "30", 0, 3650),
        new("Care.FollowUpNotOlderDays", SettingKind.Whole, "7", 0, 3650),
        new("Care.ProactiveDays", SettingKind.Whole, "60", 1, 3650),
        new("Care.PartnerDays", SettingKind.Whole, "14", 1, 3650),
        new("Care.ReviewDays", SettingKind.Whole, "90", 1, 3650),
        new("Care.NeglectDays", SettingKind.Whole, "90", 1, 3650),
        new("Care.GreetingAheadDays", SettingKind.Whole, "7", 0, 60),
        new("Care.ContactAheadDays", SettingKind.Whole, "7", 0, 60),
        new("Care.HandoverDays", SettingKind.Whole, "7", 0, 60),
        new("Care.TypeForGovernment", SettingKind.Choice, nameof(RelationshipType.Accountable), Choices: Enum.GetNames<RelationshipType>()),
        new("Care.TypeForEnterprise", SettingKind.Choice, nameof(RelationshipType.Accountable), Choices: Enum.GetNames<RelationshipType>()),
        new("Care.TypeForIndividual", SettingKind.Choice, nameof(RelationshipType.Reactive), Choices: Enum.GetNames<RelationshipType>()),
    ];

    private static IEnumerable<SettingDefinition> Service =>
    [
        .. Level(PyramidTier.Gold, 1, 8), .. Level(PyramidTier.Silver, 2, 16), .. Level(PyramidTier.Copper, 4, 24), .. Level(PyramidTier.Iron, 8, 40),
        new("Service.CriticalReplyMinutes", SettingKind.Whole, "30", 1, 10_000),
        new("Service.CriticalResolutionMinutes", SettingKind.Whole, "240", 1, 100_000),
        new("Service.NearBreachShare", SettingKind.Share, "0.80", 0, 1),
        new("Service.RemedyLimit", SettingKind.Money, "500", 0, 1_000_000_000),
    ];

    private static IEnumerable<SettingDefinition> Hours =>
        Enum.GetValues<DayOfWeek>().Select(day => new SettingDefinition(
            $"Hours.{day}", SettingKind.Hours, day is DayOfWeek.Saturday or DayOfWeek.Sunday ? "" : "09:00-12:00,13:00-18:00"));

    // How likely an opportunity is at each stage, unless somebody says otherwise of it.
    private static IEnumerable<SettingDefinition> Pipeline =>
        OpportunityStages.Open.Zip(["0.10", "0.20", "0.40", "0.60", "0.80"], (stage, share) => new SettingDefinition($"Pipeline.{stage}", SettingKind.Share, share, 0, 1));

    // One policy for each severity below critical, all as DOMAIN has them by tier until the company says otherwise.
    private static IEnumerable<SettingDefinition> Level(PyramidTier tier, int replyHours, int resolutionHours) => ServiceTerms.PolicySeverities.SelectMany(severity => new SettingDefinition[]
    {
        new(ServiceTerms.ReplyKey(tier, severity), SettingKind.Number, $"{replyHours}", 0, 10_000),
        new(ServiceTerms.ResolutionKey(tier, severity), SettingKind.Number, $"{resolutionHours}", 0, 10_000),
    });
}
