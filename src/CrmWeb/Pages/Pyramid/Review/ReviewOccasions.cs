using CrmWeb.Data;
using CrmWeb.Data.Value.Equity;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Pyramid.Review;

/// <summary>A run that proposed items of the review (提出变动的批次), with the last rank of each tier in it.</summary>
internal sealed record ProposingRun(int Id, DateOnly AsOf, IReadOnlyDictionary<PyramidTier, int> CutOffs);

/// <summary>Reads why items wait just now (复核缘由的读取); as many queries for one item as for a hundred.</summary>
internal sealed class ReviewOccasions(CrmDbContext db, ReviewPolicy policy)
{
    /// <summary>The runs of these numbers, and those that can be compared, the latest day first, with one question.</summary>
    public async Task<(Dictionary<int, ProposingRun> Proposing, List<KeptRun> Kept)> RunsAsync(IReadOnlyList<int> ids, CancellationToken cancel)
    {
        var kept = db.RunsWithFigures();
        var runs = await db.ValueRuns.AsNoTracking().Where(r => ids.Contains(r.Id) || kept.Any(k => k.Id == r.Id)).LatestDayFirst()
            .Select(r => new { r.Id, r.AsOf, r.MethodUsed, IsKept = kept.Any(k => k.Id == r.Id), r.Tiers }).ToListAsync(cancel);
        return (
            runs.ToDictionary(r => r.Id, r => new ProposingRun(r.Id, r.AsOf, r.Tiers.ToDictionary(t => t.Tier, t => t.CutOff))),
            [.. runs.Where(r => r.IsKept).Select(r => new KeptRun(r.Id, r.AsOf, r.MethodUsed))]);
    }

    /// <param name="then">The customer's figure in the run that proposed the item; none where it is no longer kept.</param>
    /// <param name="monthEndBefore">Its computed tier at the month-end before that run.</param>
    public ReviewOccasion Of(ReviewRow row, ProposingRun run, CustomerValue? then, PyramidTier? monthEndBefore, PastDecision? before)
    {
        var line = row.IsPromotion ? row.To : row.From ?? row.To;
        var cutOff = run.CutOffs.TryGetValue(line, out var last) ? last : (int?)null;
        var replaced = before is { State: TierReviewState.Withdrawn } && before.At == row.ProposedAt;
        var gap = then is null ? null : new TierGap(row.From, row.To, then.Rank, then.Clv, cutOff ?? 0, monthEndBefore, IsProposed: replaced);
        return new(run.AsOf, gap is null ? null : TierRule.GroundOf(gap, policy), then?.Rank, cutOff is { } known ? (line, known) : null)
        {
            Tolerance = policy.Tolerance,
            Before = before,
        };
    }
}
