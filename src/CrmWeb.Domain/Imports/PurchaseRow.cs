namespace CrmWeb.Domain.Imports;

/// <summary>One good row of a purchase file (有效行), read but not yet matched with customers and products.</summary>
public sealed record PurchaseRow(
    long Line,
    string Customer,
    string Name,
    DateOnly Date,
    decimal Amount,
    string Currency,
    string OrderNumber,
    decimal? Margin,
    string Product);

/// <summary>What the rows of a file are held against (校验依据).</summary>
/// <param name="Today">The company's day: what lies after it has not happened.</param>
/// <param name="Currency">The currency of rows that name none.</param>
/// <param name="Currencies">The base currency and those with an exchange rate.</param>
public sealed record RowRules(DateOnly Today, string Currency, IReadOnlySet<string> Currencies);
