using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value;
using CrmWeb.Pages.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Today;

/// <summary>One customer that moved in the pyramid, and on which day (等级变动行).</summary>
public sealed record MoveRow(int CustomerId, string Customer, PyramidTier? From, PyramidTier? To, DateTime At);

/// <summary>Whose tier in effect moved within the last week, by runs and by decisions (近一周金字塔变动): key customers for a manager, one's own for sales.</summary>
/// <param name="AsOf">As-of day of the last run that could move a tier; none before the first.</param>
/// <param name="ShownAsOf">As-of day of a run finished later that was as of an earlier day, and so moved no tier in effect.</param>
public sealed record MoveBoard(string Title, IReadOnlyList<MoveRow> Rows, DateOnly? AsOf, DateOnly? ShownAsOf)
{
    private const int Most = 6;

    /// <summary>A move stays in sight for a week, so that a new run or a few days away hide none.</summary>
    private static readonly TimeSpan InSight = TimeSpan.FromDays(7);

    internal static async Task<MoveBoard> LoadAsync(BoardAsk ask, BoardFacts facts, CancellationToken cancel)
        => new(ask.Leads ? "Today.KeyMoved" : "Today.MineMoved", facts.TierRun is { } run ? await RowsAsync(ask, run, facts.TiersChanged, cancel) : [],
            facts.TierAsOf, facts.FiguresAsOf < facts.TierAsOf ? facts.FiguresAsOf : null);

    // A month-end moves a tenth of all customers, too many to be put in order for each visit; names are read for each reader.
    private static async Task<IReadOnlyList<MoveRow>> RowsAsync(BoardAsk ask, int run, string tiersChanged, CancellationToken cancel)
    {
        var (staff, whose) = (ask.Staff, ask.Leads ? "key customers" : $"those of {ask.Staff.StaffId}");
        var moves = await ask.Memory.OnceAMarkAsync($"moves of {whose} at {tiersChanged}, of {run}, {ask.Today:O}", staff, () => MovesAsync(ask, cancel));
        var names = await ask.Db.CustomerNamesAsync(moves.Select(m => m.CustomerId), staff, cancel);
        return [.. moves.Where(m => names.ContainsKey(m.CustomerId)).Select(m => new MoveRow(m.CustomerId, names[m.CustomerId], m.From, m.To, m.At))];
    }

    private static Task<List<Move>> MovesAsync(BoardAsk ask, CancellationToken cancel)
    {
        var (staff, since) = (ask.Staff, ask.Now - InSight);
        var moved = ask.Db.TierChanges.AsNoTracking().VisibleTo(staff)
            .Where(c => c.From != null && c.ChangedAt >= since && c.To == c.Customer.Standing.Tier)
            .Where(c => !ask.Db.TierChanges.Any(later => later.CustomerId == c.CustomerId && later.ChangedAt > c.ChangedAt))
            // A decision taken back moved nobody, and neither did what took it back.
            .Where(c => !ask.Db.TierReviews.Any(r => r.CustomerId == c.CustomerId && r.TakenBackAt == c.ChangedAt));
        moved = ask.Leads
            ? moved.Where(c => c.From == PyramidTier.Gold || c.From == PyramidTier.Silver || c.To == PyramidTier.Gold || c.To == PyramidTier.Silver)
            : moved.Where(c => c.Customer.OwnerId == staff.StaffId);

        return moved.OrderByDescending(c => c.Customer.Standing.Clv).ThenBy(c => c.Id).Take(Most)
            .Select(c => new Move(c.CustomerId, c.From, c.To, c.ChangedAt)).ToListAsync(cancel);
    }

    private sealed record Move(int CustomerId, PyramidTier? From, PyramidTier? To, DateTime At);
}
