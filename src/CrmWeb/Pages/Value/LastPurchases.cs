using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Value;

/// <summary>Whether anybody bought of late (最近购买); of a company whose ledger ends long back, its last day is the one to look at.</summary>
internal static class LastPurchases
{
    private const int StaleDays = 90;
    private const int Latest = 1_000;

    extension(CrmDbContext db)
    {
        /// <summary>The day of the last purchase, where it lies over 90 days back; none where people still buy, or nobody ever did.</summary>
        public async Task<DateOnly?> SilentSinceAsync(StaffScope staff, DateOnly today, CancellationToken cancel)
            => await db.LastPurchaseAsync(staff, cancel) is { } last && last < today.AddDays(-StaleDays) ? last : null;

        // Hardly any team is without one of the company's latest purchases; only such a one has its own customers looked through.
        private async Task<DateOnly?> LastPurchaseAsync(StaffScope staff, CancellationToken cancel)
        {
            var (standing, customers) = (db.Purchases.Standing(), db.Customers.VisibleTo(staff));
            var latest = standing.OrderByDescending(p => p.Date).Take(Latest);
            return await latest.Where(p => customers.Any(c => c.Id == p.CustomerId)).MaxAsync(p => (DateOnly?)p.Date, cancel)
                ?? await standing.VisibleTo(staff).MaxAsync(p => (DateOnly?)p.Date, cancel);
        }
    }
}
