using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Lists;

/// <summary>What is wrong with a filter (筛选错误).</summary>
public enum FilterFaultKind
{
    Unreadable,
    TooLong,
    TooMany,
    TooDeep,
    UnknownField,
    UnfitOperator,
    BadValue,
    NotAllowed,
}

/// <summary>What is wrong with a filter, and in which piece of it (筛选错误).</summary>
public sealed record FilterFault(FilterFaultKind Kind, string Piece)
{
    /// <summary>The first condition that this person may not ask.</summary>
    public static FilterFault? Of(FilterNode filter, StaffScope staff)
        => filter.Conditions.FirstOrDefault(c => !c.Field.IsFor(staff)) is { } condition ? new(FilterFaultKind.NotAllowed, $"{condition.Field}") : null;
}

/// <summary>A filter that cannot be read (无法读取的筛选).</summary>
internal sealed class FilterFaultException(FilterFaultKind kind, string piece) : Exception($"{kind}: {piece}")
{
    public FilterFault Fault => new(kind, piece);
}
