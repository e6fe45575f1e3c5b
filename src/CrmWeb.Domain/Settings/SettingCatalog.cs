namespace CrmWeb.Domain.Settings;

/// <summary>Every setting the company may change (设置目录), with the default of the domain.</summary>
/// <remarks>A number of a rule stands here and nowhere else; the policies read it by its key.</remarks>
public static partial class SettingCatalog
{
    public static IReadOnlyList<SettingDefinition> All { get; } = [.. Company, .. Value, .. Pyramid, .. Lifecycle, .. Costs, .. Care, .. Service, .. Hours, .. Pipeline, .. Access];

    private static readonly string[] ValueGroups = [nameof(Value), nameof(Pyramid), nameof(Lifecycle), nameof(Costs)];

    /// <summary>Whether a manager may change the group: the settings that decide about value (价值设置).</summary>
    public static bool DecidesValue(string group) => ValueGroups.Contains(group);

    /// <summary>Whether a setting decides when something is due that was promised (影响时限的设置).</summary>
    public static bool DecidesPromises(string key) => key == "Company.TimeZone" || key.StartsWith("Service.", StringComparison.Ordinal) || key.StartsWith("Hours.", StringComparison.Ordinal);

    /// <summary>What values that are each allowed break together (设置冲突), and the setting to mend: the tiers above iron share at most all customers, and nobody is lost before it declines.</summary>
    public static (string Key, string Word)? Conflict(string group, Func<string, decimal> number) => group switch
    {
        nameof(Pyramid) when number("Pyramid.GoldShare") + number("Pyramid.SilverShare") + number("Pyramid.CopperShare") > 1 => ("Pyramid.GoldShare", "Settings.SharesTooLarge"),
        nameof(Lifecycle) when number("Lifecycle.LostAlive") > number("Lifecycle.DeclineAlive") => ("Lifecycle.LostAlive", "Settings.LostAboveDecline"),
        _ => null,
    };

    private static IEnumerable<SettingDefinition> Company =>
    [
        new("Company.Name", SettingKind.Text, "CrmWeb"),
        new("Company.Language", SettingKind.Choice, "en", Choices: ["en", "zh-CN"]),
        new("Company.BaseCurrency", SettingKind.Currency, "USD"),
        new("Company.TimeZone", SettingKind.TimeZone, "UTC"),
        new("Company.SizeMeasure", SettingKind.Choice, "Staff", Choices: ["Staff", "Turnover", "InstalledBase"]),
        new("Company.BronzeInEnglish", SettingKind.Switch, "false"),
    ];

    private static IEnumerable<SettingDefinition> Value =>
    [
        new("Value.Method", SettingKind.Choice, "Automatic", Choices: ["Automatic", "Textbook", "Predictive"]),
        new("Value.Model", SettingKind.Choice, "AfterEveryPurchase", Choices: ["AfterEveryPurchase", "AfterRepeats"]),
        new("Value.HorizonMonths", SettingKind.Whole, "36", 12, 120),
        new("Value.DiscountRate", SettingKind.Share, "0.10", 0, 1),
        new("Value.DefaultMarginRate", SettingKind.Share, "0.30", -1, 1),
        new("Value.ChurnWindowDays", SettingKind.Whole, "365", 1, 3650),
        new("Value.GovernmentChurnWindowDays", SettingKind.Whole, "0", 0, 3650), // 0: the company's
        new("Value.EnterpriseChurnWindowDays", SettingKind.Whole, "0", 0, 3650),
        new("Value.IndividualChurnWindowDays", SettingKind.Whole, "0", 0, 3650),
        new("Value.SmallestGroup", SettingKind.Whole, "50", 1, 1_000_000),
        new("Value.LongestLifetimeYears", SettingKind.Number, "10", 1, 50),
        new("Value.AssumedLifetimeYears", SettingKind.Number, "3", 1, 50),
        new("Value.AverageDays", SettingKind.Whole, "1096", 365, 3653),
        new("Value.FullBase", SettingKind.Whole, "250", 100, 1_000_000),
        new("Value.SmallestBase", SettingKind.Whole, "50", 20, 1_000_000),
        new("Value.SmallestCostMonths", SettingKind.Whole, "3", 1, 12),
        new("Value.KeepFiguresDays", SettingKind.Whole, "35", 1, 3650),
        new("Value.BackTestDays", SettingKind.Whole, "90", 7, 3650),
    ];

    private static IEnumerable<SettingDefinition> Pyramid =>
    [
        new("Pyramid.GoldShare", SettingKind.Share, "0.01", 0, 1),
        new("Pyramid.SilverShare", SettingKind.Share, "0.19", 0, 1),
        new("Pyramid.CopperShare", SettingKind.Share, "0.30", 0, 1),
        new("Pyramid.Review", SettingKind.Switch, "true"),
        new("Pyramid.ReviewDays", SettingKind.Whole, "14", 1, 365),
        new("Pyramid.DemotionTolerance", SettingKind.Share, "0.20", 0, 1),
        new("Pyramid.HoldDays", SettingKind.Whole, "90", 1, 3650),
    ];

    private static IEnumerable<SettingDefinition> Lifecycle =>
    [
        new("Lifecycle.LostAlive", SettingKind.Share, "0.10", 0, 1),
        new("Lifecycle.DeclineAlive", SettingKind.Share, "0.50", 0, 1),
        new("Lifecycle.DeclineFromPurchases", SettingKind.Whole, "4", 2, 100),
        new("Lifecycle.DeclineIntervals", SettingKind.Number, "2", 1, 20),
        new("Lifecycle.DeclineAtLeastDays", SettingKind.Whole, "30", 0, 3650),
        new("Lifecycle.SecondPurchaseDays", SettingKind.Whole, "90", 1, 3650),
        new("Lifecycle.SecondPurchaseSample", SettingKind.Whole, "50", 1, 1_000_000),
        new("Lifecycle.FormationDays", SettingKind.Whole, "365", 1, 3650),
        new("Lifecycle.GrowthShare", SettingKind.Share, "0.10", 0, 10),
    ];

    private static IEnumerable<SettingDefinition> Costs =>
        Enum.GetNames<Interactions.Channel>().Select(c => new SettingDefinition($"Costs.{c}", SettingKind.Money, "0"));

    private static IEnumerable<SettingDefinition> Access =>
    [
        new("Access.SalesReads", SettingKind.Choice, "Team", Choices: ["Own", "Team", "Company"]),
        new("Access.SalesImportRows", SettingKind.Whole, "1000", 0, 1_000_000),
    ];
}
