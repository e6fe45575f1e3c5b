using System.Globalization;
using CrmWeb.Domain.Lists;

namespace CrmWeb.Pages.Lists;

/// <summary>A filter as it stands in the form (筛选表单): rows in groups, each group all or any of its rows.</summary>
public sealed class FilterInput
{
    public const int MostGroups = 8;

    /// <summary>Whether any of a group is enough; the first speaks of the whole.</summary>
    public List<bool> J { get; set; } = [];
    public List<FilterRowInput> R { get; set; } = [];

    /// <summary>The field chosen for a new row of each group.</summary>
    public List<string?> New { get; set; } = [];

    /// <summary>The button pressed; none when the page is opened.</summary>
    public string? Do { get; set; }

    public bool IsSound => R.TrueForAll(r => r.IsSound) && R.Count <= FilterText.MostConditions;

    public FilterGroup Filter
    {
        get
        {
            var groups = J.Select((any, g) => new FilterGroup(any, [.. R.Where(r => r.G == g).Select(r => r.Condition)])).ToList();
            return groups.Count == 0 ? FilterGroup.Empty : new(groups[0].IsAny, [.. groups[0].Items, .. groups.Skip(1).Where(g => !g.IsEmpty)]);
        }
    }

    public static FilterInput Of(FilterGroup filter)
    {
        var groups = filter.Items.OfType<FilterGroup>().ToList();
        return new()
        {
            J = [filter.IsAny, .. groups.Select(g => g.IsAny)],
            R = [.. filter.Items.OfType<FilterCondition>().Select(c => FilterRowInput.Of(c, 0)), .. groups.SelectMany((g, i) => g.Conditions.Select(c => FilterRowInput.Of(c, i + 1)))],
        };
    }

    /// <summary>Does what a button asks for; false where the filter is to be applied.</summary>
    public bool Change()
    {
        var (act, number) = Pressed();
        if (act is "add" && number < J.Count && R.Count < FilterText.MostConditions && AskedField.Read(New.ElementAtOrDefault(number)) is { } asked)
            R.Add(new() { G = number, F = asked.Field, I = asked.Own, O = asked.Field.Traits.Operators.First() });
        else if (act is "remove" && number < R.Count)
            R.RemoveAt(number);
        else if (act is "group" && J.Count < MostGroups)
            J.Add(!J[0]);
        return act is not "apply";
    }

    /// <summary>Puts aside what no page of ours sends.</summary>
    public void Tidy(IReadOnlyCollection<AskedField> allowed)
    {
        J = J.Count == 0 ? [false] : [.. J.Take(MostGroups)];
        R = [.. R.Where(r => r is not null && r.G >= 0 && r.G < J.Count && (allowed.Contains(r.Asked) || r.Asked == new AskedField(CustomerField.Ticked))).Take(FilterText.MostConditions)];
        New = [.. New.Select(f => AskedField.Read(f) is { } known && allowed.Contains(known) ? f : null)];
    }

    private (string? Act, int Number) Pressed()
    {
        var parts = Do?.Split('-') ?? [];
        var number = parts is [_, var text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var found) ? found : 0;
        return (parts.FirstOrDefault(), number);
    }
}
