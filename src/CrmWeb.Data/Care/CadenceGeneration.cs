using CrmWeb.Data.Settings;
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
        var facts = await FactsAsync(share, Bound(db, share), cancel);
        await TakeBackAsync(share, facts.ToDictionary(f => f.CustomerId), cancel);
        return rules.Plans(facts, asOf);
    }

    /// <summary>What the cadence of one customer asks for next; nothing where it has none, or none at present.</summary>
    public static async Task<IReadOnlyList<CarePlan>> OutlookAsync(CrmDbContext db, int customerId, CancellationToken cancel)
    {
        var (settings, calendar) = await db.SettingsWithCalendarAsync(cancel);
        var (share, rules) = (CareShare.Of(db, [customerId]), new CadenceRules(CareTerms.From(settings), calendar));
        return [.. (await new CadenceGeneration(db, rules, calendar).FactsAsync(share, Bound(db, share), cancel)).SelectMany(rules.Outlook)];
    }

    private static IQueryable<Customer> Bound(CrmDbContext db, CareShare share) => share.CaredFor
        .Where(c => CadenceRules.Types.Contains(c.RelationshipType) && c.Standing.Stage != LifecycleStage.Lost
            && !db.Complaints.OfKind(CaseKind.Complaint).Open().Any(complaint => complaint.CustomerId == c.Id));

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

/// <summary>What cadences ask for next (联系展望), for whoever looks at a customer.</summary>
public static class CadenceOutlook
{
    extension(CrmDbContext db)
    {
        /// <summary>The next contact, and the next joint review, however far ahead; nothing while a complaint is open, or where the type has no cadence.</summary>
        public Task<IReadOnlyList<CarePlan>> CadenceOutlookAsync(int customerId, CancellationToken cancel = default) => CadenceGeneration.OutlookAsync(db, customerId, cancel);
    }
}
