using CrmWeb.Domain.Ledger;
using CrmWeb.Domain.Settings;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Settings;

/// <summary>The currencies that money may be entered in (可用币种): the base currency, and those with an exchange rate.</summary>
public static class CompanyCurrencies
{
    private const string Home = "Company.BaseCurrency";

    extension(CrmDbContext db)
    {
        public async Task<IReadOnlyList<string>> CurrenciesAsync(CancellationToken cancel = default)
        {
            var entered = db.SettingNow(Home).Take(1).Select(value => new { IsHome = true, Currency = value! });
            var rated = db.ExchangeRates.KnownBefore(null).Select(r => new { IsHome = false, r.Currency }).Distinct();
            var found = await entered.Concat(rated).ToListAsync(cancel);
            var home = found.Where(c => c.IsHome).Select(c => c.Currency).FirstOrDefault(SettingCatalog.All.Single(d => d.Key == Home).Default);
            return [home, .. found.Where(c => !c.IsHome && c.Currency != home).Select(c => c.Currency).Order(StringComparer.Ordinal)];
        }
    }
}
