using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Predictive;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>Reads the orders that a customer's expected spend rests on (期望消费额依据的读取).</summary>
public static class SpendBases
{
    extension(CrmDbContext db)
    {
        /// <param name="reason">How the customer's value came about; none where no model valued it.</param>
        /// <param name="asOf">As-of day of the run that says so.</param>
        public async Task<SpendBasis?> SpendBasisAsync(int customerId, PredictionReason? reason, DateOnly asOf, CancellationToken cancel)
        {
            if (reason is null || await db.PurchaseStatistics.AsNoTracking().SingleOrDefaultAsync(s => s.CustomerId == customerId, cancel) is not { IsStale: false } statistics)
                return null;

            return SpendBasis.Of(reason, PurchaseDays.Of(statistics.Purchases.Unpack(), asOf), asOf);
        }
    }
}
