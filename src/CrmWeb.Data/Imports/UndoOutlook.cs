using CrmWeb.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Imports;

/// <summary>What taking an import back does to the customers that it created (撤销预估), and why some stay.</summary>
/// <param name="Built">The customers that are not removed, and what was built on each.</param>
/// <param name="Kept">Those of them with other purchases that stand: they are not even archived.</param>
public sealed record UndoOutlook(IReadOnlyList<int> Removed, IReadOnlyList<int> Archived, int Kept, IReadOnlyDictionary<int, BuiltKinds> Built)
{
    /// <summary>How many customers each reason keeps; one customer may have several.</summary>
    public IEnumerable<(BuiltKinds Kind, int Count)> Why
        => Enum.GetValues<BuiltKinds>().Where(k => k is not BuiltKinds.None)
            .Select(kind => (kind, Built.Values.Count(b => b.HasFlag(kind)))).Where(w => w.Item2 > 0);

    public static async Task<UndoOutlook> OfAsync(CrmDbContext db, FileImport import, CancellationToken cancel)
    {
        var created = await db.Customers.Where(c => c.ImportId == import.Id)
            .Select(c => new { c.Id, IsEdited = c.Version != import.Key, IsArchived = c.ArchivedAt != null }).ToListAsync(cancel);
        var built = await new BuiltOn(db).CustomersAsync(import.Id, cancel);
        // An archived customer has a new version as well, so that an edit is told only where nothing else tells.
        foreach (var customer in created.Where(c => c.IsEdited))
            built[customer.Id] = built.GetValueOrDefault(customer.Id, BuiltKinds.Edited);

        var buyers = (await db.Purchases.Where(p => p.Customer.ImportId == import.Id && p.ImportId != import.Id && p.WithdrawnAt == null)
            .Select(p => p.CustomerId).Distinct().ToListAsync(cancel)).ToHashSet();
        return new(
            [.. created.Where(c => !built.ContainsKey(c.Id)).Select(c => c.Id)],
            [.. created.Where(c => built.ContainsKey(c.Id) && !c.IsArchived && !buyers.Contains(c.Id)).Select(c => c.Id)],
            buyers.Count,
            built);
    }
}
