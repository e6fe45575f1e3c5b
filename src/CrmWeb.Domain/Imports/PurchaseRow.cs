using CrmWeb.Domain.CustomFields;

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
    /// <summary>Rows are the same (内容相同) when all but their lines is.</summary>
    public static IEqualityComparer<PurchaseRow> SameContent { get; } = EqualityComparer<PurchaseRow>.Create(
        (one, other) => one == other || (one is not null && other is not null && one == other with { Line = one.Line }),
        row => HashCode.Combine(row.Customer, row.Date, row.Amount, row.OrderNumber));

    /// <summary>A row whose cells could not be told apart.</summary>
    public static PurchaseRow Unread(long line) => new(line, "", "", default, 0, "", "", null, "");
}

/// <summary>What the rows of a file are held against (校验依据).</summary>
/// <param name="Today">The company's day: what lies after it has not happened.</param>
/// <param name="Currency">The currency of rows that name none.</param>
/// <param name="Currencies">The base currency and those with an exchange rate.</param>
/// <param name="Products">The codes of all products.</param>
/// <param name="Zone">The company's, for times of day.</param>
public sealed record RowRules(DateOnly Today, string Currency, IReadOnlySet<string> Currencies, IReadOnlySet<string> Products, TimeZoneInfo? Zone = null)
{
    /// <summary>The company's own fields that the file may have.</summary>
    public IReadOnlyList<CustomField> Own { get; init; } = [];
}
