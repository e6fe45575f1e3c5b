namespace CrmWeb.Domain.Value.Statistics;

/// <summary>One line of a customer's ledger (购买/退款): amount in base currency, negative for a refund.</summary>
/// <param name="MarginRate">Margin as a fraction of the amount; none where only the company's default applies.</param>
/// <param name="Order">Order number; a refund that names one nets on that order's day.</param>
public readonly record struct PurchaseLine(DateOnly Day, decimal Amount, decimal? MarginRate, string? Order = null);
