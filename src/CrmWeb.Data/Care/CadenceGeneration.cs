using CrmWeb.Domain.Care;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Settings;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Care;

/// <summary>Reads how customers stand by their cadences (联系节奏的读取), and takes tasks back that no cadence asks for any more.</summary>
internal sealed class CadenceGeneration(CrmDbContext db, CadenceRules rules, WorkingCalendar calendar)
{
    /// <summary>The tasks that ought to be there; an open complaint pauses them, and whoever is lost is won back by other means.</summary>
    public async Task<IEnumerable<CarePlan>> PlansAsync(CareShare share, DateOnly asOf, CancellationToken cancel)
    {
        var bound = share.CaredFor.Where(c => CadenceRules.Types.Contains(c.RelationshipType) && c.Standing.Stage != LifecycleStage.Lost
            && !db.Complaints.OfKind(CaseKind.Complaint).Open().Any(complaint => complaint.CustomerId == c.Id));
        var facts = await FactsAsync(share, bound, cancel);
        await TakeBackAsync(share, facts.ToDictionary(f => f.CustomerId), cancel);
        return rules.Plans(facts, asOf);
    }

    private async Task<List<CadenceFact>> FactsAsync(CareShare share, IQueryable<Customer> bound, CancellationToken cancel)
    {
        var reviews = await share.Of(db.Interactions, i => i.CustomerId).Standing().Where(i => i.IsReview && i.Status == InteractionStatus.Done && bound.Any(c => c.Id == i.CustomerId))
            .GroupBy(i => i.CustomerId).Select(g => new { g.Key, At = g.Max(i => i.HappensAt) }).ToDictionaryAsync(r => r.Key, r => r.At, cancel);
        var rows = await bound.Select(c => new { c.Id, c.OwnerId, c.RelationshipType, c.RelationshipTypeSince, IsImported = c.ImportId != null, c.LastContactAt }).ToListAsync(cancel);
        return rows.ConvertAll(c => new CadenceFact(
            c.Id, c.OwnerId, c.RelationshipType, calendar.DayOf(c.RelationshipTypeSince), c.IsImported,
            c.LastContactAt is { } contact ? calendar.DayOf(contact) : null, reviews.TryGetValue(c.Id, out var review) ? calendar.DayOf(review) : null));
    }

    // Another type, a complaint, or a contact that no task knew of: what is asked for now counts from another day, or not at all.
    private async Task TakeBackAsync(CareShare share, Dictionary<int, CadenceFact> facts, CancellationToken cancel)
    {
        var open = await share.Tasks.Where(t => CadenceRules.Reasons.Contains(t.Reason) && t.DoneAt == null && share.CaredFor.Any(c => c.Id == t.CustomerId))
            .Select(t => new { t.Id, t.CustomerId, t.Reason, t.OccasionOn }).ToListAsync(cancel);
        var stale = open.Where(t => !facts.TryGetValue(t.CustomerId, out var fact) || rules.CountsFrom(fact, t.Reason) != t.OccasionOn).Select(t => t.Id).ToList();
        foreach (var some in stale.Chunk(500))
            await db.CareTasks.Where(t => some.Contains(t.Id)).ExecuteDeleteAsync(cancel);
    }
}
