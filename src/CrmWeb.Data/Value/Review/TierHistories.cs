using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value.Review;

/// <summary>Reads which tier was in effect when (等级历史的读取), from the dated changes and the run that first saw the customer.</summary>
public static class TierHistories
{
    extension(CrmDbContext db)
    {
        public async Task<TierHistory> TierHistoryAsync(int customerId, StaffScope staff, CancellationToken cancel)
        {
            // Runs are kept for ever, so the first that began after the customer was entered is still known.
            var done = db.ValueRuns.Done();
            var customer = await db.Customers.VisibleTo(staff).Where(c => c.Id == customerId).Select(c => new
            {
                c.Standing.Since,
                c.Standing.Tier,
                First = done.Where(r => r.StartedAt > c.CreatedAt).OrderBy(r => r.FinishedAt).ThenBy(r => r.Id).Select(r => (DateOnly?)r.AsOf).FirstOrDefault(),
            }).SingleOrDefaultAsync(cancel);
            if (customer?.Since is null)
                return TierHistory.Of(null, null, []);

            var changes = await db.TierChanges.AsNoTracking().VisibleTo(staff).Where(c => c.CustomerId == customerId).ToListAsync(cancel);
            return TierHistory.Of(customer.First ?? customer.Since, customer.Tier, changes);
        }
    }
}
