using CrmWeb.Data.Customers;
using CrmWeb.Data.Search;
using CrmWeb.Data.Value.Statistics;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Purchases;

namespace CrmWeb.Data.Imports;

/// <summary>Writes a checked file (批量写入) inside the caller's transaction: new customers with all that belongs to one, then purchases.</summary>
internal sealed class ImportWriter(CrmDbContext db, FileImport import, CheckedPurchases file, Entered entered, IProgress<int> progress)
{
    public async Task WriteAsync(CancellationToken cancel)
    {
        var ids = new Dictionary<string, int>(file.KnownCustomers, StringComparer.OrdinalIgnoreCase);
        foreach (var (code, id) in await CreateCustomersAsync(cancel))
            ids[code] = id;
        progress.Report(70);

        await db.BulkInsertAsync(file.Rows.Select(row => Purchase.Imported(row, ids[row.Customer], ProductOf(row), import, entered)), cancel);
        progress.Report(85);

        await db.RefreshStatisticsAsync(db.Purchases.Where(p => p.ImportId == import.Id), cancel);
        progress.Report(95);
    }

    private int? ProductOf(PurchaseRow row) => row.Product.Length > 0 ? file.Products[row.Product] : null;

    private async Task<IReadOnlyDictionary<string, int>> CreateCustomersAsync(CancellationToken cancel)
    {
        var customers = file.NewCustomers.Select(c => Created(c.Key, c.Value)).ToList();
        if (customers.Count == 0)
            return new Dictionary<string, int>();

        var ids = await db.BulkInsertCustomersAsync(customers, new Dictionary<string, Func<Customer, object?>>
        {
            [nameof(Customer.ImportId)] = _ => import.Id,
            [nameof(Customer.SearchText)] = SearchTextOf,
            // Whoever edits the customer renews its version; so the undo knows which ones nobody touched.
            [nameof(Customer.Version)] = _ => import.Key,
        }, cancel);
        progress.Report(50);
        await db.IndexNewCustomersAsync(customers.Select(c => (ids[c.Code], SearchTextOf(c))), cancel);
        return ids;
    }

    private Customer Created(string code, string name)
    {
        var traits = import.NewCustomers;
        var customer = new Customer(code, name, traits.Class, traits.TeamId, traits.OwnerId, traits.Type, entered);
        customer.Describe(new CustomerTraits(Source: CustomerSource.Import));
        return customer;
    }

    // A customer out of a file has neither phones nor contacts yet.
    private static string SearchTextOf(Customer customer) => new CustomerWords(customer.Name, customer.Code, [], [], []).SearchText();
}
