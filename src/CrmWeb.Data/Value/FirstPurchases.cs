using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>Since when anybody bought (最早购买).</summary>
public static class FirstPurchases
{
    extension(CrmDbContext db)
    {
        /// <summary>The day on which anybody first bought or began a contract; a run as of an earlier one would find nobody.</summary>
        public async Task<DateOnly?> FirstBoughtAsync(CancellationToken cancel)
        {
            var bought = await db.Purchases.Standing().MinAsync(p => (DateOnly?)p.Date, cancel);
            var agreed = await db.Contracts.Standing().MinAsync(c => (DateOnly?)c.StartsOn, cancel);
            return agreed < bought || bought is null ? agreed : bought;
        }
    }
}
