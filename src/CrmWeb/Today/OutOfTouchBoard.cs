using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

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
    private const int Most = 6;

    public static async Task<OutOfTouchBoard> LoadAsync(BoardAsk ask, CancellationToken cancel)
    {
        var visible = ask.Db.CareTasks.AsNoTracking().VisibleTo(ask.Staff).Open().BrokenCadences(ask.Today);
        var theirs = ask.LooksWide ? visible : visible.Where(t => t.Customer.OwnerId == ask.Staff.StaffId);
        var staff = ask.Staff;
        return new(
            await theirs.OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(Most)
                .Select(t => new OutOfTouchRow(
                    t.CustomerId, staff.Calls(t.Customer.Name, t.Customer.Code, t.Customer.Class), t.Customer.Standing.Tier,
                    t.Customer.RelationshipType, t.DueOn, t.Customer.LastContactAt))
                .ToListAsync(cancel),
            ask.Today, staff.Serves != Reach.None);
    }
}
