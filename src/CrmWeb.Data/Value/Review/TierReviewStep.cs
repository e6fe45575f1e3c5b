using CrmWeb.Data.Settings;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value.Review;

/// <summary>Carries a run over to the tiers in effect (等级复核): some follow, some wait for a manager, some stay.</summary>
/// <remarks>Only customers whose tiers differ are read; what changes is written in bulk, inside the run's transaction.</remarks>
internal sealed class TierReviewStep(CrmDbContext db, int runId, DateOnly asOf, DateTime at)
{
    private readonly List<TierChange> changes = [];
    private readonly List<TierReview> proposals = [];

    public async Task TakeAsync(ValueTotals totals, CancellationToken cancel)
    {
        var policy = ReviewPolicy.Of(await db.SettingsAsync(cancel));
        var open = await OpenAsync(cancel);
        var held = await HeldAsync(cancel);
        var gaps = await db.TierGapsAsync(asOf, cancel);
        var before = await db.TiersBeforeAsync(asOf, gaps, cancel);
        foreach (var row in gaps)
            Judge(row, before.GetValueOrDefault(row.CustomerId), open.GetValueOrDefault(row.CustomerId), held.Contains((row.CustomerId, row.Computed)), totals, policy);
        await new TierReviewWriter(db, runId, asOf, at).WriteAsync(changes, proposals, policy, cancel);
    }

    private void Judge(TierGapRow row, PyramidTier? monthEndBefore, OpenReview? open, bool isHeld, ValueTotals totals, ReviewPolicy policy)
    {
        var gap = new TierGap(
            row.InEffect, row.Computed, row.Rank, row.Clv, row.InEffect is { } tier ? totals[tier].CutOff : 0, monthEndBefore,
            IsProposed: open is { IsPromotion: false }, OverrideEnded: row.SetUntil < asOf);
        var step = TierRule.Of(gap, policy);
        var isSame = open is not null && open.To == row.Computed;
        if (step == TierStep.Follow || (step == TierStep.Propose && isSame && gap.IsPromotion && open!.ProposedOn <= asOf.AddDays(-policy.Days)))
            changes.Add(new TierChange(row.CustomerId, runId, row.InEffect, row.Computed, asOf, at));
        else if (step == TierStep.Propose && !isSame && !isHeld)
            proposals.Add(new TierReview(row.CustomerId, runId, row.InEffect, row.Computed!.Value, asOf, at));
    }

    private Task<Dictionary<int, OpenReview>> OpenAsync(CancellationToken cancel)
        => db.TierReviews.Open().Select(r => new OpenReview(r.CustomerId, r.To, r.IsPromotion, r.ProposedOn))
            .ToDictionaryAsync(r => r.CustomerId, cancel);

    private async Task<HashSet<(int, PyramidTier?)>> HeldAsync(CancellationToken cancel)
        => [.. (await db.TierReviews.Where(r => r.State == TierReviewState.Held && r.Until >= asOf)
            .Select(r => new { r.CustomerId, r.To }).ToListAsync(cancel)).Select(r => (r.CustomerId, (PyramidTier?)r.To))];

    private sealed record OpenReview(int CustomerId, PyramidTier To, bool IsPromotion, DateOnly ProposedOn);
}
