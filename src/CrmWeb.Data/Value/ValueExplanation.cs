using CrmWeb.Data.Contracts;
using CrmWeb.Data.Value.BackTests;
using CrmWeb.Data.Value.Equity;
using CrmWeb.Data.Value.Figures;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Predictive;
using CrmWeb.Domain.Value.Review;
using CrmWeb.Domain.Value.Statistics;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>Why a customer has its value and its tier (价值说明), as of the run finished last.</summary>
/// <param name="InEffect">The tier in effect.</param>
/// <param name="PlanWaits">The planned cash flows were changed since the run began, and wait for the next.</param>
public sealed record ValueExplanation(ValueReason Value, TierReason Tier, PyramidTier? InEffect, bool PlanWaits, int RunId)
{
    /// <summary>A contract was entered, changed or withdrawn since the run began.</summary>
    public bool ContractWaits { get; init; }

    /// <summary>How the rank moved since the run before; none without a rank in both.</summary>
    public RankMove? Move { get; init; }

    /// <summary>Why the tier in effect is another than the computed one; none where they agree.</summary>
    public TierDifferenceReason? Difference { get; init; }

    /// <summary>The few or old orders that the expected spend rests on; none where it stands on firmer ground.</summary>
    public SpendBasis? Spend { get; init; }

    /// <summary>Why it counts as lost or in decline; none for other stages.</summary>
    public StageReason? Stage { get; init; }

    /// <summary>Bias of earlier forecasts in the last back-test of the model used, a fraction.</summary>
    public double? PastBias { get; init; }

    /// <summary>Null before the first run, for a customer newer than it, and for those who may not see value in money.</summary>
    public static async Task<ValueExplanation?> OfAsync(CrmDbContext db, int customerId, StaffScope staff, CancellationToken cancel = default)
    {
        var run = await db.ValueRuns.AsNoTracking().Done().LatestFirst().FirstOrDefaultAsync(cancel);
        if (run is null || await StandingAsync(db, customerId, run, staff, cancel) is not { } standing)
            return null;
        var before = (await db.KeptRunsAsync(cancel)).Before(run.AsOf);
        var figures = (await db.FiguresOfAsync(customerId, [run.Id, before?.Id ?? run.Id], cancel)).ToDictionary(f => (RunId: f.Key, CustomerId: customerId), f => f.Value);
        if (figures.GetValueOrDefault((run.Id, customerId)) is not { } figure)
            return null;

        var policy = run.PolicyUsed();
        var bought = standing.Bought is { } packed ? new PackedPurchases(packed).Unpack() : null;
        var value = ValueReason.Of(figure, run, policy) with
        {
            Contracts = await db.ContractReasonAsync(figure, standing.Class, bought ?? [], run, cancel),
        };
        var days = bought is null ? null : PurchaseDays.Of(bought, run.AsOf);
        return new ValueExplanation(value, TierReason.Of(figure, run, policy, standing.FormerTier), standing.Tier, standing.PlanWaits, run.Id)
        {
            ContractWaits = standing.ContractWaits,
            Move = before is null ? null : (await db.RankMovesAsync(figures, run, new Dictionary<int, KeptRun> { [customerId] = before }, cancel)).GetValueOrDefault(customerId),
            Difference = standing.Tier == figure.Tier ? null
                : TierDifferenceReason.Of(run.AsOf, standing.LatestDay, standing.TierSetUntil, standing.Review, standing.ReviewUntil),
            Spend = days is null ? null : SpendBasis.Of(value, days),
            Stage = days is null ? null : StageReason.Of(figure, run, days, standing.ClosedOn),
            PastBias = value.Prediction is { } prediction ? await db.PastBiasAsync(prediction.Models.Buying.Rule, cancel) : null,
        };
    }

    private static Task<Standing?> StandingAsync(CrmDbContext db, int customerId, ValueRun run, StaffScope staff, CancellationToken cancel)
        => db.Customers.AsNoTracking().ValuedFor(staff).Where(c => c.Id == customerId)
            .Select(c => new
            {
                Customer = c,
                c.Standing,
                Review = db.TierReviews.Where(r => r.CustomerId == c.Id && (r.State == TierReviewState.Open || (r.State == TierReviewState.Held && r.Until >= run.AsOf)))
                    .OrderByDescending(r => r.Id).Select(r => new { r.State, r.Until }).FirstOrDefault(),
            })
            .Select(c => new Standing(
                c.Customer.Class, c.Customer.ClosedOn, c.Standing.Tier, c.Standing.FormerTier, c.Standing.TierSetUntil,
                db.ValueRuns.Done().Max(r => (DateOnly?)r.AsOf), c.Review == null ? null : c.Review.State, c.Review == null ? null : c.Review.Until,
                db.Contracts.Any(o => o.CustomerId == customerId && (o.EnteredAt > run.StartedAt || o.WithdrawnAt > run.StartedAt)),
                db.CashFlowPlans.Any(p => p.CustomerId == customerId && (p.EnteredAt > run.StartedAt || p.WithdrawnAt > run.StartedAt)),
                db.PurchaseStatistics.Where(s => s.CustomerId == customerId && !s.IsStale).Select(s => s.Packed).FirstOrDefault()))
            .SingleOrDefaultAsync(cancel);

    // What the customer's own rows say; the latest day is that of all runs.
    private sealed record Standing(
        CustomerClass Class, DateOnly? ClosedOn, PyramidTier? Tier, PyramidTier? FormerTier, DateOnly? TierSetUntil, DateOnly? LatestDay,
        TierReviewState? Review, DateOnly? ReviewUntil, bool ContractWaits, bool PlanWaits, byte[]? Bought);
}
