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
            var customer = await db.Customers.VisibleTo(staff).Where(c => c.Id == customerId)
                .Select(c => new { c.CreatedAt, c.Standing.Since, c.Standing.Tier }).SingleOrDefaultAsync(cancel);
            if (customer?.Since is null)
                return TierHistory.Of(null, null, []);

            // Runs are kept for ever, so the first that began after the customer was entered is still known.
            var first = await db.ValueRuns.Done().Where(r => r.StartedAt > customer.CreatedAt).OrderBy(r => r.FinishedAt).ThenBy(r => r.Id)
                .Select(r => (DateOnly?)r.AsOf).FirstOrDefaultAsync(cancel);
            var changes = await db.TierChanges.AsNoTracking().VisibleTo(staff).Where(c => c.CustomerId == customerId).ToListAsync(cancel);
            return TierHistory.Of(first ?? customer.Since, customer.Tier, changes);
        }
    }
}
