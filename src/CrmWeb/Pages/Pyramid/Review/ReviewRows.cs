using CrmWeb.Data;
using CrmWeb.Data.Value;
using CrmWeb.Data.Value.Equity;
using CrmWeb.Data.Value.Figures;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Predictive;
using CrmWeb.Domain.Value.Review;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Pyramid.Review;

/// <summary>One open item (待复核项): the proposed move, the figures of now, and how they came from those of then.</summary>
public sealed record ReviewRow(
    int Id, int CustomerId, string Customer, string? Owner, PyramidTier? From, PyramidTier To, bool IsPromotion, DateOnly ProposedOn,
    int? Rank, decimal Clv)
{
    /// <summary>Said where it speaks for itself: declining or lost.</summary>
    public LifecycleStage? Stage { get; init; }
    public bool IsGoing => Stage is LifecycleStage.Decline or LifecycleStage.Lost;

    /// <summary>How far the prediction can be trusted; none where the textbook or a plan valued the customer.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>Since the last month-end before it was proposed; none for a customer that had no rank then.</summary>
    public RankMove? Move { get; init; }

    /// <summary>Looks for a second look: out of gold, or over a tier.</summary>
    public bool LeavesGold => From == PyramidTier.Gold && !IsPromotion;
    public bool Jumps => From is { } from && Math.Abs(To - from) > 1;
}

/// <summary>Reads what waits for review (待复核的读取), of the customers whose value the reader may see; as many queries for one row as for a hundred.</summary>
internal sealed class ReviewRows(CrmDbContext db, StaffScope staff, ValueRun run)
{
    public async Task<IReadOnlyList<ReviewRow>> ReadAsync(bool? promotions, int most, CancellationToken cancel)
    {
        var rows = await db.TierReviews.AsNoTracking().VisibleTo(staff).Open().Of(promotions).ExceptionsFirst().Take(most)
            .Select(r => new ReviewRow(
                r.Id, r.CustomerId, staff.Calls(r.Customer.Name, r.Customer.Code, r.Customer.Class),
                db.Users.Where(u => u.Id == r.Customer.OwnerId).Select(u => u.DisplayName).FirstOrDefault(),
                r.From, r.To, r.IsPromotion, r.ProposedOn, r.Customer.Standing.Rank, r.Customer.Standing.Clv) { Stage = r.Customer.Standing.ComputedStage })
            .ToListAsync(cancel);
        return await ExplainedAsync(rows, cancel);
    }

    private async Task<IReadOnlyList<ReviewRow>> ExplainedAsync(IReadOnlyList<ReviewRow> rows, CancellationToken cancel)
    {
        var kept = await db.KeptRunsAsync(cancel);
        var ids = kept.Select(r => r.Id).ToList();
        var methods = await db.ValueRuns.Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.MethodUsed, cancel);
        var asked = new Dictionary<int, EarlierRun>();
        foreach (var row in rows)
        {
            if (Before(kept, row.ProposedOn) is { } before)
                asked[row.CustomerId] = new(before.Id, before.AsOf, methods[before.Id]);
        }

        var figures = await db.FiguresOfAsync([.. rows.Select(r => (run.Id, r.CustomerId))], cancel);
        var moves = await db.RankMovesAsync(figures.Values, run, asked, cancel);
        return [.. rows.Select(r => r with
        {
            Move = moves.GetValueOrDefault(r.CustomerId),
            Confidence = figures.GetValueOrDefault((run.Id, r.CustomerId))?.Prediction?.Confidence,
        })];
    }

    // The month-end before the proposal, else the last day before it.
    private static KeptRun? Before(List<KeptRun> kept, DateOnly day)
        => kept.Find(r => r.AsOf < day && r.IsMonthEnd) ?? kept.Find(r => r.AsOf < day);
}
