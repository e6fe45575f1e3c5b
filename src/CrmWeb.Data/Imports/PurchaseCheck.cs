using CrmWeb.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Imports;

/// <summary>Holds a file of purchases against customers and products (购买校验).</summary>
internal sealed class PurchaseCheck(CrmDbContext db, ImportFiles files, TimeProvider clock)
{
    private sealed record Known(int Id, string Code, int TeamId, int? OwnerId, int? MergedIntoId = null);

    public async Task<CheckedPurchases> RunAsync(FileImport import, ImportRights rights, CancellationToken cancel)
    {
        var products = await db.Products.Select(p => new { p.Id, p.Code })
            .ToDictionaryAsync(p => p.Code, p => p.Id, StringComparer.OrdinalIgnoreCase, cancel);
        var rules = await db.RowRulesAsync(import.Currency, clock.GetUtcNow().UtcDateTime, products.Keys, cancel);
        await using var stream = files.Open(import);
        var file = ReadFile.Of(stream, import.Layout, rules, Math.Min(rights.MostRows, ImportRights.FileRows));

        var customers = await CustomersAsync(file, cancel);
        file.Refuse(row => FaultOf(row, customers, rights, import.NewCustomers));
        return new CheckedPurchases(file, new MatchedCodes(
            customers.ToDictionary(c => c.Key, c => c.Value.Id, StringComparer.OrdinalIgnoreCase),
            NewOf(file.Rows, customers), products));
    }

    // One pass over all codes costs less than thousands of questions, and compares letters alike on every engine.
    private async Task<Dictionary<string, Known>> CustomersAsync(ReadFile file, CancellationToken cancel)
    {
        var asked = file.Customers.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = new Dictionary<string, Known>(StringComparer.OrdinalIgnoreCase);
        if (asked.Count == 0)
            return found;

        await foreach (var known in db.Customers.Select(c => new Known(c.Id, c.Code, c.TeamId, c.OwnerId, c.MergedIntoId)).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (asked.Contains(known.Code))
                found[known.Code] = known;
        }

        await LeadOnAsync(found, cancel);
        return found;
    }

    // The code of a customer that was merged away means its survivor.
    private async Task LeadOnAsync(Dictionary<string, Known> found, CancellationToken cancel)
    {
        var merged = found.Where(f => f.Value.MergedIntoId is not null).ToList();
        var into = merged.Select(f => f.Value.MergedIntoId!.Value).Distinct().ToList();
        var survivors = await db.Customers.Where(c => into.Contains(c.Id)).Select(c => new Known(c.Id, c.Code, c.TeamId, c.OwnerId, null)).ToDictionaryAsync(c => c.Id, cancel);
        foreach (var (code, shell) in merged)
            found[code] = survivors[shell.MergedIntoId!.Value];
    }

    private static Fault? FaultOf(PurchaseRow row, Dictionary<string, Known> customers, ImportRights rights, NewCustomers unknown)
        => customers.TryGetValue(row.Customer, out var customer)
            ? rights.Covers(customer.TeamId, customer.OwnerId) ? null : new Fault(row.Line, ImportField.Customer, FaultKind.ForeignCustomer, row.Customer)
            : unknown.Create ? null : new Fault(row.Line, ImportField.Customer, FaultKind.UnknownCustomer, row.Customer);

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
