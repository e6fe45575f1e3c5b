using CrmWeb.Domain.Lists;

namespace CrmWeb.Pages.Lists;

/// <summary>One condition as it stands in the form (筛选条件行).</summary>
public sealed class FilterRowInput
{
    /// <summary>The group that it belongs to; the first is the whole.</summary>
    public int G { get; set; }
    public CustomerField F { get; set; }

    /// <summary>Which of the company's own fields.</summary>
    public int I { get; set; }
    public FilterOperator O { get; set; }

    /// <summary>What was typed or chosen.</summary>
    public List<string> V { get; set; } = [];

    /// <summary>A day, and a number of days, of which the operator takes one.</summary>
    public string? D { get; set; }
    public string? N { get; set; }

    public bool FitsOperator => F.Traits.Operators.Contains(O);

    internal AskedField Asked => new(F, I);

    public FilterCondition Condition => new(F, O, [.. Values.Where(v => !string.IsNullOrWhiteSpace(v)).Select(v => v.Trim()).Distinct(StringComparer.Ordinal)]) { Own = I };

    public bool IsSound => FitsOperator && FilterValues.Fit(Condition);

    private IEnumerable<string> Values => O switch
    {
        FilterOperator.None or FilterOperator.Some => [],
        FilterOperator.From or FilterOperator.Until => [D ?? ""],
        FilterOperator.Last or FilterOperator.Ago or FilterOperator.Next => [N ?? ""],
        _ => V,
    };

    public static FilterRowInput Of(FilterCondition condition, int group)
    {
        var (isDay, isDays) = (condition.Operator is FilterOperator.From or FilterOperator.Until, condition.Operator is FilterOperator.Last or FilterOperator.Ago or FilterOperator.Next);
        var first = condition.Values.Count > 0 ? condition.Values[0] : null;
        return new() { G = group, F = condition.Field, I = condition.Own, O = condition.Operator, V = [.. condition.Values], D = isDay ? first : null, N = isDays ? first : null };
    }
}
