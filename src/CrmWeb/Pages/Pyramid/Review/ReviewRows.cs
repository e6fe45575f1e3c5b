using CrmWeb.Data;
using CrmWeb.Data.Value;
using CrmWeb.Data.Value.Equity;
using CrmWeb.Data.Value.Figures;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Predictive;
using CrmWeb.Domain.Value.Review;
using CrmWeb.Domain.Value.Statistics;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Pyramid.Review;

/// <summary>One open item (待复核项): the proposed move, the figures of now, and how they came from those of then.</summary>
public sealed record ReviewRow(
    int Id, int CustomerId, string Customer, string? Owner, PyramidTier? From, PyramidTier To, bool IsPromotion, DateOnly ProposedOn,
    int? Rank, decimal Clv)
{
    /// <summary>The run that proposed it, and when that was.</summary>
    public int RunId { get; init; }
    public DateTime ProposedAt { get; init; }

    /// <summary>Why it waits just now.</summary>
    public ReviewOccasion? Occasion { get; init; }

    /// <summary>Why the last run says that it is in decline; none for other stages.</summary>
    public StageReason? StageReason { get; init; }

    /// <summary>The few or old orders that the spend expected rests on; none where it stands on firmer ground.</summary>
    public SpendBasis? Spend { get; init; }

    /// <summary>As-of day since when it has the stage; none since its first standing.</summary>
    public DateOnly? StageSince { get; init; }

    /// <summary>The last day of its last contract, where nothing was bought after it.</summary>
    public DateOnly? ContractEnd { get; init; }

    /// <summary>Said where it speaks for itself: declining or lost.</summary>
    public LifecycleStage? Stage { get; init; }
    public bool IsGoing => Stage is LifecycleStage.Decline or LifecycleStage.Lost;

    /// <summary>How far the prediction can be trusted; none where the textbook or a plan valued the customer.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>Since the last month-end before it was proposed; none for a customer that had no rank then.</summary>
    public RankMove? Move { get; init; }

    /// <summary>All purchases by day, as they are kept; none where they are to be made anew.</summary>
    internal byte[]? Bought { get; init; }

    /// <summary>Looks for a second look: out of gold, or over a tier.</summary>
    public bool LeavesGold => From == PyramidTier.Gold && !IsPromotion;

    /// <summary>Rises though its own value fell, because others fell further.</summary>
    public bool IsCarried => IsPromotion && Move is { } move && move.To < move.From && move.ToClv < move.FromClv;

    public bool Jumps => From is { } from && Math.Abs(To - from) > 1;
}

/// <summary>Reads what waits for review (待复核的读取), of the customers whose value the reader may see; as many queries for one row as for a hundred.</summary>
/// <param name="review">Numbers of the review.</param>
internal sealed class ReviewRows(CrmDbContext db, StaffScope staff, ValueRun run, ReviewPolicy review)
{
    private readonly ReviewOccasions occasions = new(db, review);

    /// <summary>What waits; first those that look for a second look.</summary>
    public async Task<List<ReviewRow>> ReadAsync(bool? promotions, int most, CancellationToken cancel)
    {
        var (contracts, bought) = (db.Contracts.Standing(), db.PurchaseStatistics.Where(s => !s.IsStale));
        return await db.TierReviews.AsNoTracking().VisibleTo(staff).Open().Of(promotions).ExceptionsFirst().Take(most)
            .Select(r => new ReviewRow(
                r.Id, r.CustomerId, staff.Calls(r.Customer.Name, r.Customer.Code, r.Customer.Class),
                db.Users.Where(u => u.Id == r.Customer.OwnerId).Select(u => u.DisplayName).FirstOrDefault(),
                r.From, r.To, r.IsPromotion, r.ProposedOn, r.Customer.Standing.Rank, r.Customer.Standing.Clv)
            {
                RunId = r.RunId,
                Bought = bought.Where(s => s.CustomerId == r.CustomerId).Select(s => s.Packed).FirstOrDefault(),
                ProposedAt = r.ProposedAt,
                Stage = r.Customer.Standing.ComputedStage,
                StageSince = db.StageChanges.Where(c => c.CustomerId == r.CustomerId && c.To == r.Customer.Standing.ComputedStage).Max(c => (DateOnly?)c.AsOf),
                ContractEnd = contracts.Any(c => c.CustomerId == r.CustomerId && c.LastDay == null) ? null
                    : contracts.Where(c => c.CustomerId == r.CustomerId && !(c.LastDay < r.Customer.Standing.LastPurchaseOn)).Max(c => c.LastDay),
            })
            .ToListAsync(cancel);
    }

    /// <summary>The rows with how each came to wait.</summary>
    /// <param name="decided">The last decision about each of their customers.</param>
    public async Task<IReadOnlyList<ReviewRow>> ExplainedAsync(IReadOnlyList<ReviewRow> rows, Dictionary<int, PastDecision> decided, CancellationToken cancel)
    {
        var (proposing, kept) = await occasions.RunsAsync([.. rows.Select(r => r.RunId).Distinct()], cancel);
        var asked = rows.Select(r => (r.CustomerId, Run: kept.Before(proposing[r.RunId].AsOf)))
            .Where(r => r.Run?.AsOf < run.AsOf).ToDictionary(r => r.CustomerId, r => r.Run!); // figures of an earlier day are not held against later ones
        var figures = await db.FiguresOfAsync(
            [.. rows.SelectMany(r => new[] { run.Id, r.RunId, MonthEndBefore(kept, proposing[r.RunId]), asked.GetValueOrDefault(r.CustomerId)?.Id }.OfType<int>().Distinct().Select(id => (id, r.CustomerId)))], cancel);
        var moves = await db.RankMovesAsync(figures, run, asked, cancel);
        var days = rows.Where(r => r.Bought is not null).ToDictionary(r => r.CustomerId, r => PurchaseDays.Of(new PackedPurchases(r.Bought).Unpack(), run.AsOf));
        var policy = run.PolicyUsed();

        CustomerValue? Figure(int? runId, ReviewRow r) => runId is { } id ? figures.GetValueOrDefault((id, r.CustomerId)) : null;
        return [.. rows.Select(r => r with
        {
            StageReason = r.IsGoing && days.TryGetValue(r.CustomerId, out var bought) && Figure(run.Id, r) is { } figure ? StageReason.Of(figure, run, bought, closedOn: null) : null,
            Spend = days.TryGetValue(r.CustomerId, out var orders) && Figure(run.Id, r) is { } now ? SpendBasis.Of(ValueReason.Of(now, run, policy), orders) : null,
            Move = moves.GetValueOrDefault(r.CustomerId),
            Confidence = Figure(run.Id, r)?.Prediction?.Confidence,
            Occasion = occasions.Of(r, proposing[r.RunId], Figure(r.RunId, r), Figure(MonthEndBefore(kept, proposing[r.RunId]), r)?.Tier, decided.GetValueOrDefault(r.CustomerId)),
        })];
    }

    // Where a fall was found at a month-end, the one before tells whether it lasts.
    private static int? MonthEndBefore(List<KeptRun> kept, ProposingRun run)
        => run.AsOf.IsMonthEnd ? kept.Find(r => r.AsOf == run.AsOf.MonthEndBefore)?.Id : null;
}
