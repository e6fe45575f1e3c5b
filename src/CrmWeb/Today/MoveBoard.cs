using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Today;

/// <summary>One customer that moved in the pyramid (等级变动行).</summary>
public sealed record MoveRow(int CustomerId, string Customer, PyramidTier? From, PyramidTier? To);

/// <summary>Who moved in the pyramid at the last run (金字塔变动): key customers for a manager, one's own for sales.</summary>
public sealed record MoveBoard(string Title, IReadOnlyList<MoveRow> Rows)
{
    private const int Most = 6;

    public static async Task<MoveBoard> LoadAsync(BoardAsk ask, CancellationToken cancel)
    {
        var last = ask.Db.TierChanges.Max(c => (int?)c.RunId);
        var moved = ask.Db.TierChanges.AsNoTracking().VisibleTo(ask.Staff).Where(c => c.RunId == last && c.From != null);
        moved = ask.Leads
            ? moved.Where(c => c.From == PyramidTier.Gold || c.From == PyramidTier.Silver || c.To == PyramidTier.Gold || c.To == PyramidTier.Silver)
            : moved.Where(c => c.Customer.OwnerId == ask.Staff.StaffId);

        return new(ask.Leads ? "Today.KeyMoved" : "Today.MineMoved", await moved
            .OrderByDescending(c => c.Customer.Clv).ThenBy(c => c.Id).Take(Most)
            .Select(c => new MoveRow(c.CustomerId, c.Customer.Name, c.From, c.To)).ToListAsync(cancel));
    }
}
