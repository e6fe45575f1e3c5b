using CrmWeb.Domain.Ledger;

namespace CrmWeb.Domain.Settings;

/// <summary>A dated exchange rate (汇率): base-currency units for one unit of a currency, from a day on.</summary>
public sealed class ExchangeRate : ILedgerRow
{
    private ExchangeRate() { } // EF Core

    public ExchangeRate(string currency, DateOnly validFrom, decimal rate, DateTime enteredAt, int? enteredBy)
        => (Currency, ValidFrom, Rate, EnteredAt, EnteredBy) = (currency, validFrom, rate, enteredAt, enteredBy);

    public int Id { get; private set; }
    public string Currency { get; private set; } = "";
    public DateOnly ValidFrom { get; private set; }
    public decimal Rate { get; private set; }
    public DateTime EnteredAt { get; private set; }
    public int? EnteredBy { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }

    public void Withdraw(DateTime at) => WithdrawnAt ??= at;
}
