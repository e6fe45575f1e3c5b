using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Stakeholders;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Stakeholders;

/// <summary>Referral value (转介绍价值): Σ CLV of the customers that one brought directly, in the base currency; shown beside its own CLV, never added to it.</summary>
/// <param name="Customers">How many it brought, of those whose value the reader may see.</param>
public sealed record ReferralValue(int Customers, decimal Clv)
{
    public static async Task<ReferralValue> OfAsync(CrmDbContext db, int stakeholderId, StaffScope staff, CancellationToken cancel)
    {
        var brought = db.RelationshipLinks.Where(l => l.FromId == stakeholderId && l.Kind == LinkKind.Refers && l.To.CustomerId != null).Select(l => l.To.CustomerId!.Value);
        var worth = db.Customers.ValuedFor(staff).Current().Where(c => brought.Contains(c.Id)).Select(c => c.Standing.Clv);
        var found = await worth.GroupBy(_ => 1).Select(g => new { Customers = g.Count(), Clv = g.Sum() }).SingleOrDefaultAsync(cancel);
        return found is null ? new(0, 0) : new(found.Customers, found.Clv);
    }
}
