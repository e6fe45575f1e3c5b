using CrmWeb.Domain.Complaints;

namespace CrmWeb.Pages.Settings;

/// <summary>A part of a settings page (设置分区): what a manager decides stands open, what an expert tunes is folded away.</summary>
/// <param name="Name">Names its words, <c>SettingSection.Name</c>; empty for a group that is short enough to stand in one list.</param>
/// <param name="Lines">The places of its settings on the page.</param>
public sealed record SettingSection(string Name, bool IsForExperts, IReadOnlyList<int> Lines)
{
    /// <summary>The section of the promises by tier and severity.</summary>
    public const string Promises = "Promises";

    private static readonly IReadOnlyList<(string Name, bool IsForExperts, string[] Keys)> Value =
    [
        ("Future", false, ["Value.HorizonMonths", "Value.DiscountRate", "Value.DefaultMarginRate"]),
        ("Loss", false, ["Value.ChurnWindowDays", "Value.GovernmentChurnWindowDays", "Value.EnterpriseChurnWindowDays", "Value.IndividualChurnWindowDays"]),
        ("Model", true, ["Value.Method", "Value.Model", "Value.SmallestBase", "Value.FullBase", "Value.SmallestCostMonths"]),
        ("Textbook", true, ["Value.AverageDays", "Value.SmallestGroup", "Value.LongestLifetimeYears", "Value.AssumedLifetimeYears"]),
        ("Keeping", true, ["Value.KeepFiguresDays", "Value.BackTestDays"]),
    ];

    /// <summary>The sections of a group, each of its settings in exactly one.</summary>
    public static IReadOnlyList<SettingSection> Of(string group, IReadOnlyList<SettingLine> lines)
    {
        if (group == "Service")
            return [.. Service(lines)];
        if (group != nameof(Value))
            return [new("", false, [.. Enumerable.Range(0, lines.Count)])];

        var places = lines.Select((line, i) => (line.Definition.Key, Place: i)).ToDictionary(l => l.Key, l => l.Place, StringComparer.Ordinal);
        return [.. Value.Select(s => new SettingSection(s.Name, s.IsForExperts, [.. s.Keys.Select(key => places[key])]))];
    }

    // What is promised by tier and severity makes a table; the rest are single settings.
    private static IEnumerable<SettingSection> Service(IReadOnlyList<SettingLine> lines)
    {
        var isPolicy = lines.Select(line => ServiceTerms.PolicyKeys.Contains(line.Definition.Key)).ToList();
        yield return new(Promises, false, [.. Enumerable.Range(0, lines.Count).Where(i => isPolicy[i])]);
        yield return new("", false, [.. Enumerable.Range(0, lines.Count).Where(i => !isPolicy[i])]);
    }
}
