using CrmWeb.Domain.Access;
using CrmWeb.Domain.Balance;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Stakeholders;
using Microsoft.EntityFrameworkCore;
using Counted = System.Collections.Generic.KeyValuePair<CrmWeb.Domain.Stakeholders.StakeholderRole, CrmWeb.Domain.Balance.RoleCounts>;

namespace CrmWeb.Data.Balance;

/// <summary>Counts the balance of the circle (平衡表统计) by sets of roles: five questions, however many stakeholders there are.</summary>
public static class BalanceCounting
{
    private const int RatedYears = 1;

    extension(CrmDbContext db)
    {
        public async Task<IReadOnlyList<GroupBalance>> BalanceAsync(StaffScope staff, BalanceSpan since, DateTime now, CancellationToken cancel)
        {
            var circle = db.Stakeholders.AsNoTracking().VisibleTo(staff).Current();
            var unpleasant = circle.UnpleasantIn(db.Interactions.TookPlaceSince(since), db.StakeholderTouches.TookPlaceSince(since));
            return ScopeBalance.Of(
            [
                .. await HeadsAsync(circle, n => new RoleCounts(Members: n), cancel),
                .. await HeadsAsync(circle.TouchedSince(since), n => new RoleCounts(Touched: n), cancel),
                .. await HeadsAsync(unpleasant, n => new RoleCounts(Unpleasant: n), cancel),
                .. await db.TouchesAsync(staff, since, cancel),
                .. await db.ComplaintsAsync(staff, now.AddYears(-RatedYears), cancel),
            ]);
        }

        private async Task<IEnumerable<Counted>> TouchesAsync(StaffScope staff, BalanceSpan since, CancellationToken cancel)
        {
            var talks = db.Interactions.VisibleTo(staff).TookPlaceSince(since).Select(i => new { i.Customer.Stakeholder.Roles, i.Tone });
            var touches = db.StakeholderTouches.VisibleTo(staff).TookPlaceSince(since).Select(t => new { t.Stakeholder.Roles, t.Tone });
            var rows = await talks.Concat(touches).GroupBy(t => t.Roles)
                .Select(g => new { g.Key, Touches = g.Count(), Moods = g.Count(t => t.Tone != null), Sum = g.Sum(t => t.Tone ?? 0) }).ToListAsync(cancel);
            return rows.Select(r => new Counted(r.Key, new RoleCounts(Touches: r.Touches, Moods: r.Moods, MoodSum: r.Sum)));
        }

        private async Task<IEnumerable<Counted>> ComplaintsAsync(StaffScope staff, DateTime ratedSince, CancellationToken cancel)
        {
            var rows = await db.Complaints.VisibleTo(staff).Where(c => c.ClosedAt == null || (c.Satisfaction != null && c.ClosedAt >= ratedSince))
                .GroupBy(c => c.Customer.Stakeholder.Roles)
                .Select(g => new { g.Key, Open = g.Count(c => c.ClosedAt == null && c.Kind == CaseKind.Complaint), Ratings = g.Count(c => c.Satisfaction != null), Sum = g.Sum(c => c.Satisfaction ?? 0) })
                .ToListAsync(cancel);
            return rows.Select(r => new Counted(r.Key, new RoleCounts(OpenComplaints: r.Open, Ratings: r.Ratings, RatingSum: r.Sum)));
        }
    }

    private static async Task<IEnumerable<Counted>> HeadsAsync(IQueryable<Stakeholder> circle, Func<int, RoleCounts> counted, CancellationToken cancel)
    {
        var rows = await circle.GroupBy(s => s.Roles).Select(g => new { g.Key, Heads = g.Count() }).ToListAsync(cancel);
        return rows.Select(r => new Counted(r.Key, counted(r.Heads)));
    }
}
