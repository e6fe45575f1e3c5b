using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Exports;

/// <summary>The purchases of customers as rows of a file (购买导出); withdrawn ones are left out.</summary>
internal static class PurchaseExport
{
    private sealed record Row(int Id, string Code, string Name, DateOnly Date, decimal Amount, string Currency, string OrderNumber, decimal? Margin, string? Product);

    public static IQueryable<Purchase> Chosen(CrmDbContext db, IQueryable<Customer> customers)
    {
        var ids = customers.Select(c => c.Id);
        return db.Purchases.AsNoTracking().Where(p => p.WithdrawnAt == null && ids.Contains(p.CustomerId));
    }

    public static ExportTable Of(CrmDbContext db, IQueryable<Customer> customers, CancellationToken cancel)
        => new(ImportFields.Of(ImportKind.Purchases), RowsAsync(db, customers, cancel));

    private static IAsyncEnumerable<IReadOnlyList<string>> RowsAsync(CrmDbContext db, IQueryable<Customer> customers, CancellationToken cancel)
        => KeysetRows.Of(
            (last, stop) => Chosen(db, customers).Where(p => p.Id > last).OrderBy(p => p.Id).Take(KeysetRows.Page)
                .Select(p => new Row(p.Id, p.Customer.Code, p.Customer.Name, p.Date, p.Amount, p.Currency, p.OrderNumber, p.MarginRate, p.Product!.Code)).ToListAsync(stop),
            p => p.Id, cancel).Select(Cells);

    private static IReadOnlyList<string> Cells(Row row) =>
    [
        row.Code, row.Name, ExportedCells.Day(row.Date), ExportedCells.Amount(row.Amount), row.Currency, row.OrderNumber,
        row.Margin is { } margin ? ExportedCells.Rate(margin) : "", row.Product ?? "",
    ];
}
