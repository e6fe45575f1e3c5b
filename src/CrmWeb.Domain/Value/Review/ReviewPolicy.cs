using CrmWeb.Domain.Settings;

namespace CrmWeb.Domain.Value.Review;

/// <summary>The numbers of the tier review (等级复核设置).</summary>
public sealed record ReviewPolicy
{
    /// <summary>Whether moves into, within and out of gold and silver wait for a manager.</summary>
    public bool IsOn { get; init; } = true;

    /// <summary>Days after which an unreviewed promotion passes and an unreviewed demotion is held.</summary>
    public int Days { get; init; } = 14;

    /// <summary>How far beyond the cut-off a rank must be for a demotion at once, as a fraction of the cut-off.</summary>
    public decimal Tolerance { get; init; } = 0.20m;

    /// <summary>Days for which a held move is not proposed again.</summary>
    public int HoldDays { get; init; } = 90;

    public static ReviewPolicy Of(SettingValues settings) => new()
    {
        IsOn = settings.IsOn("Pyramid.Review"),
        Days = settings.Whole("Pyramid.ReviewDays"),
        Tolerance = settings.Number("Pyramid.DemotionTolerance"),
        HoldDays = settings.Whole("Pyramid.HoldDays"),
    };
}
