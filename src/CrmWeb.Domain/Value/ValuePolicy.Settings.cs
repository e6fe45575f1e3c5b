using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Value.BuyTillYouDie;

namespace CrmWeb.Domain.Value;

/// <summary>Reads the policy off the company's settings.</summary>
public sealed partial record ValuePolicy
{
    public static ValuePolicy Of(SettingValues settings) => new()
    {
        Method = settings.Choice<ValueMethod>("Value.Method"),
        Model = settings.Choice<DropoutRule>("Value.Model"),
        HorizonMonths = settings.Whole("Value.HorizonMonths"),
        FullBase = settings.Whole("Value.FullBase"),
        SmallestBase = settings.Whole("Value.SmallestBase"),
        LostAlive = settings.Number("Lifecycle.LostAlive"),
        DeclineAlive = settings.Number("Lifecycle.DeclineAlive"),
        SmallestCostMonths = settings.Whole("Value.SmallestCostMonths"),
        DiscountRate = settings.Number("Value.DiscountRate"),
        DefaultMargin = settings.Number("Value.DefaultMarginRate"),
        MaximumLifetimeYears = settings.Number("Value.LongestLifetimeYears"),
        AssumedLifetimeYears = settings.Number("Value.AssumedLifetimeYears"),
        SmallestChurnGroup = settings.Whole("Value.SmallestGroup"),
        AveragingDays = settings.Whole("Value.AverageDays"),
        ChurnWindowDays = settings.Whole("Value.ChurnWindowDays"),
        GovernmentChurnWindowDays = ClassWindow(settings, "Value.GovernmentChurnWindowDays"),
        EnterpriseChurnWindowDays = ClassWindow(settings, "Value.EnterpriseChurnWindowDays"),
        IndividualChurnWindowDays = ClassWindow(settings, "Value.IndividualChurnWindowDays"),
        GoldShare = settings.Number("Pyramid.GoldShare"),
        SilverShare = settings.Number("Pyramid.SilverShare"),
        CopperShare = settings.Number("Pyramid.CopperShare"),
        DeclinePurchases = settings.Whole("Lifecycle.DeclineFromPurchases"),
        DeclineIntervals = settings.Number("Lifecycle.DeclineIntervals"),
        DeclineGapDays = settings.Whole("Lifecycle.DeclineAtLeastDays"),
        SecondPurchaseDays = settings.Whole("Lifecycle.SecondPurchaseDays"),
        SecondPurchaseSample = settings.Whole("Lifecycle.SecondPurchaseSample"),
        FormationDays = settings.Whole("Lifecycle.FormationDays"),
        FormationGrowth = settings.Number("Lifecycle.GrowthShare"),
    };

    // A class without a window of its own (0) takes the company's.
    private static int? ClassWindow(SettingValues settings, string key) => settings.Whole(key) is > 0 and var days ? days : null;
}
