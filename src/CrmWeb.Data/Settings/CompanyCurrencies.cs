using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Settings;

/// <summary>The currencies that money may be entered in (可用币种): the base currency, and those with an exchange rate.</summary>
public static class CompanyCurrencies
{
    extension(CrmDbContext db)
    {
        public async Task<IReadOnlyList<string>> CurrenciesAsync(CancellationToken cancel = default)
        {
            var others = await db.ExchangeRates.Where(r => r.WithdrawnAt == null).Select(r => r.Currency).Distinct().Order().ToListAsync(cancel);
            var home = (await db.SettingsAsync(cancel)).Text("Company.BaseCurrency");
            return [home, .. others.Where(c => c != home)];
        }
    }
}
