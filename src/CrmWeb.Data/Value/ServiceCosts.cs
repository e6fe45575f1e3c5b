using CrmWeb.Data.Merges;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Ledger;
using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>Reads what serving each customer cost us (服务成本): interactions that took place, and remedies given.</summary>
/// <remarks>
/// Contacts that our own cadence asked for and complaints that we caused are left out: else logging work, or a fault of
/// ours, would lower a customer's tier.
/// </remarks>
internal sealed class ServiceCosts(CrmDbContext db, SettingValues settings, DateOnly asOf, DateTime? before)
{
    private readonly TimeZoneInfo zone = settings.Zone;

    private readonly IReadOnlyDictionary<Channel, decimal> rates = settings.CostRates;

    public RowsByCustomer<CostLine> Read()
    {
        var lines = new RowsByCustomer<CostLine>();
        var owners = FormerOwners.Read(db, before);
        foreach (var cost in Interactions(owners).Concat(Remedies(owners)).Where(c => c.Amount != 0).OrderBy(c => c.CustomerId))
        {
            var day = zone.DayOf(cost.At);
            if (day <= asOf)
                lines.Add(cost.CustomerId, new CostLine(day, cost.Amount));
        }

        return lines.Complete();
    }

    /// <summary>Each at its own cost, else at its channel's rate.</summary>
    private IEnumerable<Cost> Interactions(FormerOwners owners)
    {
        var cadence = db.CareTasks.Where(t => CadenceRules.OfOurOwnAccord.Contains(t.Reason) && t.InteractionId != null).Select(t => t.InteractionId);
        return db.Interactions.AsNoTracking()
            .KnownBefore(before).Where(i => i.Status == InteractionStatus.Done && !(i.Direction == Direction.Out && cadence.Contains(i.Id)))
            .Select(i => new { i.Id, i.CustomerId, i.HappensAt, i.Channel, i.Cost })
            .AsEnumerable()
            .Select(i => new Cost(owners.Of<Interaction>(i.Id, i.CustomerId), i.HappensAt, i.Cost ?? rates[i.Channel]));
    }

    private IEnumerable<Cost> Remedies(FormerOwners owners)
    {
        var ours = db.Causes.Where(c => c.Branch == CauseBranch.Ours).Select(c => c.Code);
        return db.Complaints.AsNoTracking()
            .Where(c => c.ResolvedAt != null && (before == null || c.ResolvedAt < before) && c.RemedyCost != null && !ours.Contains(c.Cause))
            .Where(c => c.Status == ComplaintStatus.Accepted || c.Status == ComplaintStatus.Closed)
            .Select(c => new { c.Id, c.CustomerId, c.ResolvedAt, c.RemedyCost })
            .AsEnumerable()
            .Select(c => new Cost(owners.Of<Complaint>(c.Id, c.CustomerId), c.ResolvedAt!.Value, c.RemedyCost!.Value));
    }

    private sealed record Cost(int CustomerId, DateTime At, decimal Amount);
}
