using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Pyramid.Review;

/// <summary>A run that proposed items of the review (提出变动的批次), with the last rank of each tier in it.</summary>
internal sealed record ProposingRun(int Id, DateOnly AsOf, IReadOnlyDictionary<PyramidTier, int> CutOffs);

/// <summary>Reads why items wait just now (复核缘由的读取); as many queries for one item as for a hundred.</summary>
internal sealed class ReviewOccasions(CrmDbContext db, StaffScope staff, ReviewPolicy policy)
{
    public async Task<Dictionary<int, ProposingRun>> RunsAsync(IReadOnlyList<int> ids, CancellationToken cancel)
        => (await db.ValueRuns.AsNoTracking().Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.AsOf, r.Tiers }).ToListAsync(cancel))
            .ToDictionary(r => r.Id, r => new ProposingRun(r.Id, r.AsOf, r.Tiers.ToDictionary(t => t.Tier, t => t.CutOff)));

    /// <summary>The last decision about each of these customers that stands.</summary>
    public Task<Dictionary<int, PastDecision>> DecidedAsync(IReadOnlyList<int> customers, CancellationToken cancel)
    {
        var decided = db.TierReviews.AsNoTracking().VisibleTo(staff).Decided()
            .Where(r => r.State != TierReviewState.TakenBack && customers.Contains(r.CustomerId));
        return decided.Where(r => !decided.Any(o => o.CustomerId == r.CustomerId && o.Id > r.Id))
            .Select(r => new PastDecision(
                r.CustomerId, r.State, r.To, r.SetTo, r.DecidedAt!.Value,
                db.Users.Where(u => u.Id == r.DecidedBy).Select(u => u.DisplayName).FirstOrDefault(), staff.Sees(r.Reason), r.Until))
            .ToDictionaryAsync(r => r.CustomerId, cancel);
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
