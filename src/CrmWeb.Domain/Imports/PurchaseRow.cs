namespace CrmWeb.Domain.Imports;

/// <summary>One row of a purchase file (购买行) as read, not yet matched with customers.</summary>
public sealed record PurchaseRow(
    long Line,
    string Customer,
    string Name,
    DateOnly Date,
    decimal Amount,
    string Currency,
    string OrderNumber,
    decimal? Margin,
    string Product)
{
    /// <summary>A row whose cells could not be told apart.</summary>
    public static PurchaseRow Unread(long line) => new(line, "", "", default, 0, "", "", null, "");
}

/// <summary>What the rows of a file are held against (校验依据).</summary>
/// <param name="Today">The company's day: what lies after it has not happened.</param>
/// <param name="Currency">The currency of rows that name none.</param>
/// <param name="Currencies">The base currency and those with an exchange rate.</param>
/// <param name="Products">The codes of all products.</param>
public sealed record RowRules(DateOnly Today, string Currency, IReadOnlySet<string> Currencies, IReadOnlySet<string> Products);
