using CrmWeb.Domain.Access;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;

namespace CrmWeb.Today;

/// <summary>A customer whose cadence is broken (联系中断): the contact that its relationship type binds us to is late.</summary>
public sealed record OutOfTouchRow(int CustomerId, string Customer, PyramidTier? Tier, RelationshipType Type, DateOnly DueOn, DateTime? LastContactAt)
{
    public int DaysLate(DateOnly today) => today.DayNumber - DueOn.DayNumber;
}

/// <summary>Customers out of touch on the board (今日联系中断): one's own, or all within reach of whoever answers for more; those longest out of touch first.</summary>
/// <remarks>By the day that the cadence asks for, so that putting the task off does not hide it.</remarks>
public sealed record OutOfTouchBoard(IReadOnlyList<OutOfTouchRow> Rows, DateOnly Today, bool MayLog)
{
    internal static OutOfTouchBoard Of(BoardAsk ask, IEnumerable<FoundTask> found) => new(
        [.. found.OrderBy(f => f.Row.DueOn).ThenBy(f => f.Row.Id).Select(f => new OutOfTouchRow(f.Row.CustomerId, f.Row.Customer, f.Row.Tier, f.Type, f.Row.DueOn, f.LastContactAt))],
        ask.Today, ask.Staff.Serves != Reach.None);
}
