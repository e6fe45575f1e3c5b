using CrmWeb.Data.Settings;
using CrmWeb.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Imports;

/// <summary>Reads a file and holds every row against the database (导入校验), writing nothing; page, job and command line use it alike.</summary>
public sealed class ImportCheck(CrmDbContext db, ImportFiles files, TimeProvider clock)
{
    private sealed record Known(int Id, string Code, int TeamId, int? OwnerId);

    public async Task<CheckedImport> RunAsync(PurchaseImport import, ImportRights rights, CancellationToken cancel)
    {
        var rules = await RulesAsync(import.Currency, cancel);
        await using var stream = files.Open(import);
        var file = ReadFile.Of(stream, import.Layout, rules, Math.Min(rights.MostRows, ImportRights.FileRows));

        var customers = await CustomersAsync(file, cancel);
        var products = await db.Products.Select(p => new { p.Id, p.Code })
            .ToDictionaryAsync(p => p.Code, p => p.Id, StringComparer.OrdinalIgnoreCase, cancel);
        file.Refuse(row => FaultOf(row, customers, products, rights, import.NewCustomers));
        return new CheckedImport(file, new MatchedCodes(
            customers.ToDictionary(c => c.Key, c => c.Value.Id, StringComparer.OrdinalIgnoreCase),
            NewOf(file.Rows, customers), products));
    }

    private async Task<RowRules> RulesAsync(string currency, CancellationToken cancel)
    {
        var calendar = await db.CalendarAsync(cancel);
        return new RowRules(
            calendar.DayOf(clock.GetUtcNow().UtcDateTime), currency,
            new HashSet<string>(await db.CurrenciesAsync(cancel), StringComparer.Ordinal));
    }

    // One pass over all codes costs less than thousands of questions, and compares letters alike on every engine.
    private async Task<Dictionary<string, Known>> CustomersAsync(ReadFile file, CancellationToken cancel)
    {
        var asked = file.Rows.Select(r => r.Customer).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = new Dictionary<string, Known>(StringComparer.OrdinalIgnoreCase);
        if (asked.Count == 0)
            return found;

        await foreach (var known in db.Customers.Select(c => new Known(c.Id, c.Code, c.TeamId, c.OwnerId)).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (asked.Contains(known.Code))
                found[known.Code] = known;
        }

        return found;
    }

    private static Fault? FaultOf(
        PurchaseRow row, Dictionary<string, Known> customers, Dictionary<string, int> products, ImportRights rights, NewCustomers unknown)
    {
        if (customers.TryGetValue(row.Customer, out var customer))
        {
            if (!rights.Covers(customer.TeamId, customer.OwnerId))
                return new Fault(row.Line, ImportField.Customer, FaultKind.ForeignCustomer, row.Customer);
        }
        else if (!unknown.Create)
        {
            return new Fault(row.Line, ImportField.Customer, FaultKind.UnknownCustomer, row.Customer);
        }

        // A product bears the margin that values are reckoned with, so it is entered on its page and never made by a file.
        return row.Product.Length > 0 && !products.ContainsKey(row.Product)
            ? new Fault(row.Line, ImportField.Product, FaultKind.UnknownProduct, row.Product) : null;
    }

    // The first name given to a code is its name; without any, the code is.
    private static Dictionary<string, string> NewOf(List<PurchaseRow> rows, Dictionary<string, Known> known)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows.Where(r => !known.ContainsKey(r.Customer)))
        {
            if (row.Name.Length > 0 || !names.ContainsKey(row.Customer))
                names.TryAdd(row.Customer, row.Name);
            if (names[row.Customer].Length == 0)
                names[row.Customer] = row.Name;
        }

        return names.ToDictionary(n => n.Key, n => n.Value.Length > 0 ? n.Value : n.Key, StringComparer.OrdinalIgnoreCase);
    }
}
