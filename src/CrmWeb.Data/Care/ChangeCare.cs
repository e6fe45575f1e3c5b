using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Care;

/// <summary>Reads which customers turned away or moved among the key customers of late (变动关怀的读取), and takes back what no longer holds.</summary>
internal sealed class ChangeCare(CrmDbContext db, CareRules rules)
{
    private static readonly PyramidTier?[] Key = [PyramidTier.Gold, PyramidTier.Silver];

    public async Task<IEnumerable<CarePlan>> PlansAsync(CareShare share, DateOnly asOf, CancellationToken cancel)
    {
        await TakeBackAsync(share, cancel);
        var customers = share.CaredFor;
        var oldest = rules.OldestPurchase(asOf);
        // What the first run says of a customer is no change.
        var declining = await share.Of(db.StageChanges, s => s.CustomerId).AsNoTracking()
            .Where(s => s.To == LifecycleStage.Decline && s.AsOf >= oldest && s.AsOf <= asOf)
            .Join(customers.Where(c => c.Standing.Stage == LifecycleStage.Decline), s => s.CustomerId, c => c.Id, (s, c) => new { s.AsOf, c.Id, c.OwnerId, c.Standing.Since })
            .Where(x => x.Since < x.AsOf)
            .Select(x => new ChangeFact(x.Id, x.OwnerId, CareReason.Decline, x.AsOf)).Distinct().ToListAsync(cancel);
        var moved = await share.Of(db.TierChanges, t => t.CustomerId).AsNoTracking()
            .Where(t => t.From != null && (Key.Contains(t.From) || Key.Contains(t.To)) && t.AsOf >= oldest && t.AsOf <= asOf)
            .Join(customers, t => t.CustomerId, c => c.Id, (t, c) => new { t.AsOf, t.To, c.Id, c.OwnerId, c.Standing.Tier })
            .Where(x => x.To == x.Tier)
            .Select(x => new ChangeFact(x.Id, x.OwnerId, CareReason.TierMove, x.AsOf)).Distinct().ToListAsync(cancel);
        return rules.OnChanges([.. declining, .. moved], asOf);
    }

    // Who came back of itself is not asked why it left, nor is anybody about a decision that was taken back.
    private Task<int> TakeBackAsync(CareShare share, CancellationToken cancel)
        => share.Tasks
            .Where(t => t.DoneAt == null && share.CaredFor.Any(c => c.Id == t.CustomerId) && (
                (t.Reason == CareReason.Decline && t.Customer.Standing.Stage != LifecycleStage.Decline)
                || (t.Reason == CareReason.TierMove
                    && !db.TierChanges.Any(c => c.CustomerId == t.CustomerId && c.AsOf == t.OccasionOn && c.To == t.Customer.Standing.Tier))))
            .ExecuteDeleteAsync(cancel);
}
