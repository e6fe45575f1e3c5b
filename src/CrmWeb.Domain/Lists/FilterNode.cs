namespace CrmWeb.Domain.Lists;

/// <summary>A part of a filter (筛选条件节点): one condition, or a group of them.</summary>
public abstract record FilterNode
{
    /// <summary>The conditions in it, whatever groups they stand in.</summary>
    public abstract IEnumerable<FilterCondition> Conditions { get; }
}

/// <summary>One condition (筛选条件): a field, how it is held against, and what values.</summary>
public sealed record FilterCondition(CustomerField Field, FilterOperator Operator, params IReadOnlyList<string> Values) : FilterNode
{
    /// <summary>Which of the company's own fields; 0 for the fields of every customer.</summary>
    public int Own { get; init; }

    public AskedField Asked => new(Field, Own);

    public override IEnumerable<FilterCondition> Conditions => [this];
}

/// <summary>A group of conditions (条件组), of which all must hold, or any.</summary>
public sealed record FilterGroup(bool IsAny, params IReadOnlyList<FilterNode> Items) : FilterNode
{
    public static FilterGroup Empty { get; } = new(false);

    public override IEnumerable<FilterCondition> Conditions => Items.SelectMany(i => i.Conditions);

    public bool IsEmpty => Items.Count == 0;

    /// <summary>This group and others, all of which must hold.</summary>
    public FilterGroup And(params IReadOnlyList<FilterNode> others)
        => others.Count == 0 ? this : IsAny && !IsEmpty ? new(false, [this, .. others]) : new(false, [.. Items, .. others]);
}
