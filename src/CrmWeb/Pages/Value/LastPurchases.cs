using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Value;

/// <summary>Whether anybody bought of late (最近购买); of a company whose ledger ends long back, that day is the one to look at.</summary>
internal static class LastPurchases
{
    private const int StaleDays = 90;

    extension(CrmDbContext db)
    {
        /// <summary>The day of the last purchase, where it lies over 90 days back; none where people still buy, or nobody ever did.</summary>
        public async Task<DateOnly?> SilentSinceAsync(StaffScope staff, DateOnly today, CancellationToken cancel)
            => await db.Purchases.VisibleTo(staff).Standing().MaxAsync(p => (DateOnly?)p.Date, cancel) is { } last && last < today.AddDays(-StaleDays) ? last : null;
    }
}
