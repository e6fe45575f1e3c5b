using System.Globalization;
using System.Runtime.CompilerServices;
using CrmWeb.Data;
using CrmWeb.Data.CustomFields;
using CrmWeb.Data.Exports;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Lists;
using CrmWeb.Domain.Settings;
using CrmWeb.Language;
using CrmWeb.Pages.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Exports;

/// <summary>The list as a table (列表导出): code, name, and the columns that the list shows.</summary>
public static class ListTable
{
    public static ExportTable Of(
        CrmDbContext db, StaffScope staff, IQueryable<Customer> chosen, ShownColumns shown, Words words, FilterTime time, CancellationToken cancel)
        => new([], RowsAsync(db, staff, chosen, shown, words, time, cancel))
        {
            Titles = [words.Of(CustomerField.Code), words.Of(CustomerField.Name), .. shown.Columns.Select(c => shown.WordOf(c, words))],
            Numbers = [false, false, .. shown.Columns.Select(shown.IsPlainNumber)],
        };

    private static async IAsyncEnumerable<IReadOnlyList<string>> RowsAsync(
        CrmDbContext db, StaffScope staff, IQueryable<Customer> chosen, ShownColumns shown, Words words, FilterTime time, [EnumeratorCancellation] CancellationToken cancel)
    {
        var row = CustomerRow.From(db, staff, shown);
        var rows = KeysetRows.Of(
            async (last, stop) =>
            {
                var page = await chosen.Where(c => c.Id > last).OrderBy(c => c.Id).Take(KeysetRows.Page).Select(row).ToListAsync(stop);
                var own = await FieldColumns.OfAsync(db, staff, shown.Columns, page.ConvertAll(r => r.Id), stop);
                page = page.ConvertAll(own.AddTo);
                return shown.Has(CustomerColumn.YearSpend) ? await Spent.AddAsync(db, page, time.Today, stop) : page;
            },
            r => r.Id, cancel);
        await foreach (var customer in rows)
            yield return [customer.Code, customer.Name, .. shown.Columns.Select(c => c.Own > 0 ? Cell(customer.Own.GetValueOrDefault(c.Own), words) : Cell(customer, c.Column, words, time.Zone))];
    }

    private static string Cell(SaidField? said, Words words) => said?.Content switch
    {
        { Number: { } number } => ExportedCells.Amount(number),
        { Day: { } day } => ExportedCells.Day(day),
        { IsYes: { } yes } => words[yes ? "Common.Yes" : "Common.No"].Value,
        { ChoiceId: not null } => said.ChoiceIn(CultureInfo.CurrentUICulture.Name) ?? "",
        { Text: { } text } => text,
        _ => "",
    };

    private static string Cell(CustomerRow row, CustomerColumn column, Words words, TimeZoneInfo zone) => column switch
    {
        CustomerColumn.Tier => row.Tier is { } tier ? words.Of(tier) : "",
        CustomerColumn.ComputedTier => row.ComputedTier is { } tier ? words.Of(tier) : "",
        CustomerColumn.Clv => row.HasNoValueYet ? "" : ExportedCells.Amount(decimal.Round(row.Clv, 2)),
        CustomerColumn.Rank => ExportedCells.Whole(row.Rank),
        CustomerColumn.PurchaseDays => ExportedCells.Whole(row.PurchaseDays),
        CustomerColumn.TypeSince => ExportedCells.Day(zone.DayOf(row.TypeSince)),
        CustomerColumn.Created => ExportedCells.Day(zone.DayOf(row.CreatedAt)),
        CustomerColumn.LastContact => row.LastContactAt is { } at ? ExportedCells.Day(zone.DayOf(at)) : "",
        CustomerColumn.CareDue => ExportedCells.Day(row.CareDueOn),
        CustomerColumn.FirstPurchase => ExportedCells.Day(row.FirstPurchaseOn),
        CustomerColumn.LastPurchase => ExportedCells.Day(row.LastPurchaseOn),
        CustomerColumn.OpenComplaint => row.HasOpenComplaint ? words["Common.Yes"].Value : "",
        CustomerColumn.Tags => ExportedCells.Several(row.Tags),
        CustomerColumn.YearSpend => ExportedCells.Several(row.Spend.Select(s => $"{ExportedCells.Amount(s.Amount)} {s.Currency}".TrimEnd())),
        CustomerColumn.Owner => row.Owner ?? "",
        _ => row.Plain(column, words),
    };
}
