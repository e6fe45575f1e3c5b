using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmWeb.Data.Search;

/// <summary>Contacts and complaints whose own words a save changes (待索引记录): seen before it, indexed after it, when new rows have their keys.</summary>
internal sealed class SearchedRecords
{
    private const int Batch = 2_000;
    private readonly List<Contact> contacts = [];
    private readonly List<Complaint> complaints = [];

    private SearchedRecords() { }

    public bool Any => contacts.Count + complaints.Count > 0;

    public static SearchedRecords In(ChangeTracker changes)
    {
        var seen = new SearchedRecords();
        seen.contacts.AddRange(changes.Entries<Contact>().Where(e => IsWordedAnew(e, nameof(Contact.SearchText))).Select(e => e.Entity));
        seen.complaints.AddRange(changes.Entries<Complaint>().Where(e => IsWordedAnew(e, nameof(Complaint.SearchText))).Select(e => e.Entity));
        return seen;
    }

    public async Task IndexAsync(CrmDbContext db, CancellationToken cancel)
    {
        foreach (var some in contacts.Chunk(Batch))
            await IndexContactsAsync(db, [.. some.Select(c => (c.Id, c.SearchText))], cancel);
        foreach (var some in complaints.Chunk(Batch))
            await IndexComplaintsAsync(db, [.. some.Select(c => (c.Id, c.SearchText))], cancel);
    }

    /// <summary>Indexes what was entered before there were grams of its kind; a single look where there is nothing to do.</summary>
    public static async Task IndexFormerAsync(CrmDbContext db, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await db.Set<ContactGram>().AnyAsync(cancel))
            await InBatchesAsync(after => db.Contacts.Where(c => c.Id > after).OrderBy(c => c.Id).Select(c => new Worded(c.Id, c.SearchText)), some => IndexContactsAsync(db, some, cancel), cancel);
        if (!await db.Set<ComplaintGram>().AnyAsync(cancel))
            await InBatchesAsync(after => db.Complaints.Where(c => c.Id > after).OrderBy(c => c.Id).Select(c => new Worded(c.Id, c.SearchText)), some => IndexComplaintsAsync(db, some, cancel), cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task InBatchesAsync(Func<int, IQueryable<Worded>> rows, Func<List<(int, string)>, Task> index, CancellationToken cancel)
    {
        var (after, count) = (0, Batch);
        while (count == Batch)
        {
            var some = await rows(after).Take(Batch).ToListAsync(cancel);
            await index(some.ConvertAll(r => (r.Id, r.Text)));
            (after, count) = (some.Count == 0 ? after : some[^1].Id, some.Count);
        }
    }

    private static async Task IndexContactsAsync(CrmDbContext db, List<(int Id, string Text)> rows, CancellationToken cancel)
    {
        var ids = rows.ConvertAll(r => r.Id);
        await db.Set<ContactGram>().Where(g => ids.Contains(g.ContactId)).ExecuteDeleteAsync(cancel);
        await db.BulkInsertAsync(Sorted(rows).Select(g => new ContactGram(g.Gram, g.Id)), cancel);
    }

    private static async Task IndexComplaintsAsync(CrmDbContext db, List<(int Id, string Text)> rows, CancellationToken cancel)
    {
        var ids = rows.ConvertAll(r => r.Id);
        await db.Set<ComplaintGram>().Where(g => ids.Contains(g.ComplaintId)).ExecuteDeleteAsync(cancel);
        await db.BulkInsertAsync(Sorted(rows).Select(g => new ComplaintGram(g.Gram, g.Id)), cancel);
    }

    // In the order of the key, or every row would land on another page of the index.
    private static IEnumerable<(long Gram, int Id)> Sorted(List<(int Id, string Text)> rows)
        => rows.SelectMany(r => Gram.AllOf(r.Text), (r, gram) => (gram, r.Id)).Order();

    private static bool IsWordedAnew(EntityEntry entry, string words)
        => entry.State is EntityState.Added || (entry.State is EntityState.Modified && entry.Property(words).IsModified);

    private sealed record Worded(int Id, string Text);
}
