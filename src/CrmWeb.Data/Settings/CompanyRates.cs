using CrmWeb.Domain.Ledger;
using CrmWeb.Domain.Settings;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Settings;

/// <summary>Reads the company's exchange rates (汇率读取).</summary>
internal static class CompanyRates
{
    extension(CrmDbContext db)
    {
        /// <param name="before">Rates as they stood just before this moment; none for those that stand now.</param>
        public async Task<RateTable> RatesAsync(SettingValues settings, DateTime? before, CancellationToken cancel)
            => new(settings.Text("Company.BaseCurrency"), await db.ExchangeRates.AsNoTracking().KnownBefore(before).ToListAsync(cancel), before);
    }
}
