using CrmWeb.Data.Contracts;
using CrmWeb.Data.Value.BackTests;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
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

    /// <summary>Bias of earlier forecasts in the last back-test of the model used, a fraction.</summary>
    public double? PastBias { get; init; }

    /// <summary>Null before the first run, for a customer newer than it, and for those who may not see value in money.</summary>
    public static async Task<ValueExplanation?> OfAsync(CrmDbContext db, int customerId, StaffScope staff, CancellationToken cancel = default)
    {
        var run = await db.ValueRuns.AsNoTracking().Done().LatestFirst().FirstOrDefaultAsync(cancel);
        var found = run is null ? null : await db.ValueFigures.AsNoTracking().VisibleTo(staff)
            .Where(f => f.RunId == run.Id && f.CustomerId == customerId)
            .Select(f => new
            {
                Figure = f,
                f.Customer.FormerTier,
                f.Customer.Tier,
                f.Customer.StandingAsOf,
                f.Customer.TierSetUntil,
                Review = db.TierReviews.Where(r => r.CustomerId == f.CustomerId && (r.State == TierReviewState.Open || (r.State == TierReviewState.Held && r.Until >= run.AsOf)))
                    .OrderByDescending(r => r.Id).Select(r => new { r.State, r.Until }).FirstOrDefault(),
                f.Customer.Class,
                ContractWaits = db.Contracts.Any(c => c.CustomerId == f.CustomerId && (c.EnteredAt > run.StartedAt || c.WithdrawnAt > run.StartedAt)),
                PlanWaits = db.CashFlowPlans.Any(p => p.CustomerId == f.CustomerId && (p.EnteredAt > run.StartedAt || p.WithdrawnAt > run.StartedAt)),
            })
            .SingleOrDefaultAsync(cancel);
        if (found is null)
            return null;

        var policy = run!.PolicyUsed();
        var value = ValueReason.Of(found.Figure, run, policy) with
        {
            Contracts = await db.ContractReasonAsync(found.Figure, found.Class, run, cancel),
        };
        return new ValueExplanation(value, TierReason.Of(found.Figure, run, policy, found.FormerTier), found.Tier, found.PlanWaits, run.Id)
        {
            ContractWaits = found.ContractWaits,
            Move = await db.RankMoveAsync(found.Figure, run, cancel),
            Difference = found.Tier == found.Figure.Tier ? null
                : TierDifferenceReason.Of(run.AsOf, found.StandingAsOf, found.TierSetUntil, found.Review?.State, found.Review?.Until),
            PastBias = value.Prediction is { } prediction ? await db.PastBiasAsync(prediction.Models.Buying.Rule, cancel) : null,
        };
    }
}
