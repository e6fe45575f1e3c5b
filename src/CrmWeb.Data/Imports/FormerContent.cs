using System.Text.Json;
using CrmWeb.Data.Handovers;
using CrmWeb.Data.Imports.CustomerRecords;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Imports.CustomerRows;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Imports;

/// <summary>Gives records that an import changed their former content (恢复变更前内容); what somebody changed since is left alone.</summary>
internal sealed class FormerContent(CrmDbContext db, int importId, DateOnly today, Entered entered)
{
    private const int Batch = 500;

    public async Task<FormerOutcome> RestoreAsync(CancellationToken cancel)
    {
        var (restored, seen, last) = (0, 0, 0);
        var contacts = new FormerContacts(db, importId, entered);
        while (await NextAsync(last, cancel) is { Count: > 0 } changes)
        {
            (last, seen) = (changes[^1].Id, seen + changes.Count);
            restored += await RestoreCustomersAsync(changes.FindAll(c => c.ContactId is null), cancel);
            restored += await contacts.RestoreAsync(changes.FindAll(c => c.ContactId is not null), cancel);
        }

        await db.ImportedChanges.Where(c => c.ImportId == importId).ExecuteDeleteAsync(cancel);
        return new(restored, seen - restored - contacts.Removed - contacts.Archived, contacts.Removed, contacts.Archived);
    }

    private async Task<List<ImportedChange>> NextAsync(int after, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        return await db.ImportedChanges.AsNoTracking().Where(c => c.ImportId == importId && c.Id > after).OrderBy(c => c.Id).Take(Batch).ToListAsync(cancel);
    }

    private async Task<int> RestoreCustomersAsync(List<ImportedChange> changes, CancellationToken cancel)
    {
        var customers = await CustomerUpdates.LoadAsync(db, changes.Select(c => c.CustomerId), cancel);
        var untouched = changes.FindAll(c => customers.TryGetValue(c.CustomerId, out var now) && now.Version == c.Version);
        var given = new List<(int CustomerId, int TagId)>();
        foreach (var change in untouched)
        {
            var (customer, former) = (customers[change.CustomerId], JsonSerializer.Deserialize<CustomerState>(change.Former)!);
            former.Restore(customer, today, entered);
            db.Entry(customer).Property(c => c.Version).IsModified = true;
            given.AddRange((former.GivenTags ?? []).Select(tag => (customer.Id, tag)));
        }

        await db.HandOverManyAsync("", entered, cancel);
        await db.SaveChangesAsync(cancel);
        await TakeTagsAsync(given, cancel);
        return untouched.Count;
    }

    private async Task TakeTagsAsync(List<(int CustomerId, int TagId)> given, CancellationToken cancel)
    {
        foreach (var tag in given.GroupBy(g => g.TagId, g => g.CustomerId))
        {
            var (id, customers) = (tag.Key, tag.ToList());
            await db.CustomerTags.Where(t => t.TagId == id && customers.Contains(t.CustomerId)).ExecuteDeleteAsync(cancel);
        }
    }
}

/// <summary>What the undo did to changed records and to new contacts (恢复结果).</summary>
internal sealed record FormerOutcome(int Restored, int Left, int Removed, int Archived);
