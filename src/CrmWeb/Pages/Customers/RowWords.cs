using CrmWeb.Domain.Lists;
using CrmWeb.Language;

namespace CrmWeb.Pages.Customers;

/// <summary>What plain columns say of a customer (列表文字).</summary>
public static class RowWords
{
    /// <summary>Words that are the same on a page and in a file.</summary>
    public static string Plain(this CustomerRow row, CustomerColumn column, Words words) => column switch
    {
        CustomerColumn.Stage => words.Of(row.Stage),
        CustomerColumn.Type => words.Of(row.Type),
        CustomerColumn.Class => words.Of(row.Class),
        CustomerColumn.Source => words.Of(row.Source),
        CustomerColumn.City => row.City ?? "",
        CustomerColumn.Phone => row.Phone ?? "",
        CustomerColumn.Email => row.Email ?? "",
        CustomerColumn.Team => row.Team ?? "",
        _ => "",
    };

    public static string Say(this CustomerRow row, CustomerColumn column, Words words, Formats formats) => column switch
    {
        CustomerColumn.LastContact when row.LastContactAt is null => words["Customers.Never"].Value,
        CustomerColumn.TypeSince => formats.Day(row.TypeSince),
        CustomerColumn.Owner => row.Owner ?? words["Common.Nobody"].Value,
        CustomerColumn.Rank => row.Rank is { } rank ? formats.Number(rank) : "",
        CustomerColumn.PurchaseDays => formats.Number(row.PurchaseDays),
        CustomerColumn.FirstPurchase => row.FirstPurchaseOn is { } first ? formats.Date(first) : "",
        CustomerColumn.LastPurchase => row.LastPurchaseOn is { } last ? formats.Date(last) : "",
        CustomerColumn.Created => formats.Day(row.CreatedAt),
        CustomerColumn.YearSpend => string.Join(" · ", row.Spend.Select(s => formats.Money(s.Amount, s.Currency.Length == 0 ? formats.BaseCurrency : s.Currency))),
        _ => row.Plain(column, words),
    };
}
