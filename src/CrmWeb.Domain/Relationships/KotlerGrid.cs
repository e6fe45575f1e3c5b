namespace CrmWeb.Domain.Relationships;

/// <summary>A third of some values (三分位): the highest, the middle, the lowest.</summary>
public enum Third
{
    High,
    Medium,
    Low,
}

/// <summary>Kotler's grid (关系类型推荐表): which relationship type suits a segment, by how many customers it has and what they earn us.</summary>
/// <remarks>Many customers of low margin are served by the sale alone; few of high margin are worth working with continuously.</remarks>
public static class KotlerGrid
{
    public static RelationshipType Recommend(Third crowd, Third margin) => (crowd, margin) switch
    {
        (Third.High, Third.High) => RelationshipType.Accountable,
        (Third.High, Third.Medium) => RelationshipType.Reactive,
        (Third.High, _) => RelationshipType.Basic,
        (Third.Medium, Third.High) => RelationshipType.Proactive,
        (Third.Medium, Third.Medium) => RelationshipType.Accountable,
        (Third.Medium, _) => RelationshipType.Reactive,
        (_, Third.High) => RelationshipType.Partner,
        (_, Third.Medium) => RelationshipType.Proactive,
        _ => RelationshipType.Accountable,
    };

    /// <summary>The third in which each value lies, equals together; a single value is in the middle.</summary>
    /// <remarks>⌊3(r − ½)/n⌋, where r is the mean rank from the top of all that are equal to it.</remarks>
    public static IReadOnlyList<Third> Thirds(IReadOnlyList<decimal> values)
        => [.. values.Select(value => (Third)(int)(3 * (values.Count(v => v > value) + (values.Count(v => v == value) / 2.0)) / values.Count))];
}
