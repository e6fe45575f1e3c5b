using CrmWeb.Domain.Ledger;

namespace CrmWeb.Domain.Settings;

/// <summary>Converts money into the base currency at the rate of its day (汇率换算).</summary>
public sealed class RateTable
{
    private readonly string baseCurrency;
    private readonly Dictionary<string, ExchangeRate[]> rates;

    /// <param name="before">The moment just before which the rates stood; none for now.</param>
    public RateTable(string baseCurrency, IEnumerable<ExchangeRate> rates, DateTime? before = null)
    {
        this.baseCurrency = baseCurrency;
        this.rates = rates.Where(r => r.IsKnownBefore(before)).GroupBy(r => r.Currency)
            .ToDictionary(g => g.Key, g => g.OrderBy(r => r.ValidFrom).ThenBy(r => r.EnteredAt).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Whether money of this currency can be converted.</summary>
    public bool Knows(string currency) => IsBase(currency) || rates.ContainsKey(currency);

    public static RuleBrokenException Missing(string currency) => new($"There is no exchange rate for {currency}.");

    public decimal ToBase(decimal amount, string currency, DateOnly day)
        => IsBase(currency) ? amount : amount * RateOn(currency, day);

    private bool IsBase(string currency) => currency.Length == 0 || currency == baseCurrency;

    /// <summary>The last rate valid from that day or before; before the first rate, the first.</summary>
    public decimal RateOn(string currency, DateOnly day)
    {
        if (!rates.TryGetValue(currency, out var dated))
            throw Missing(currency);

        var rate = dated[0];
        foreach (var later in dated)
        {
            if (later.ValidFrom <= day)
                rate = later;
        }

        return rate.Rate;
    }
}
