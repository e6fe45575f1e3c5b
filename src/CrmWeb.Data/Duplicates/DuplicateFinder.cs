using CrmWeb.Data.Bulk;
using CrmWeb.Data.Workers;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Duplicates;

/// <summary>Carries a search for duplicates out (查重执行): reads keys in streams, pairs what is alike, and replaces the pairs found before.</summary>
public sealed class DuplicateFinder(IDbContextFactory<CrmDbContext> contexts, TimeProvider clock)
{
    /// <summary>More nobody looks through; the likeliest are kept.</summary>
    public const int MostPairs = 20_000;

    private readonly LongJobs<DuplicateSearch> jobs = new(contexts, clock);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>To its end: done, failed with its reason, or cancelled by a person.</summary>
    /// <remarks>When <paramref name="stopping"/> falls, it is left as it stands and is taken up again at the next start.</remarks>
    public Task<DuplicateSearch> RunAsync(int id, CancellationToken stopping = default) => jobs.RunAsync(id, (db, _) => SearchAsync(db, id, stopping), stopping);

    private async Task<DuplicateSearch> SearchAsync(CrmDbContext db, int id, CancellationToken stopping)
    {
        var (blocks, customers) = (new PairBlocks(), 0);
        var known = db.Customers.Current().Where(c => !c.IsCatchAll);
        await jobs.ReachAsync(db, id, 5, stopping);
        foreach (var row in StoredRow.Of(db, known.OrderBy(c => c.Id).Select(c => new { c.Id, c.Name, c.Class })))
        {
            blocks.AddName(row.Whole(0), row.Text(1), Enum.Parse<CustomerClass>(row.Text(2)));
            customers++;
        }

        await jobs.ReachAsync(db, id, 40, stopping);
        ReadPoints(db, known, blocks);
        await jobs.ReachAsync(db, id, 70, stopping);
        var distinct = (await db.DistinctPairs.AsNoTracking().Select(d => new { d.OneCustomerId, d.OtherCustomerId }).ToListAsync(stopping))
            .Select(d => (d.OneCustomerId, d.OtherCustomerId)).ToHashSet();
        var pairs = blocks.Pairs().Where(p => !distinct.Contains((p.OneId, p.OtherId))).Take(MostPairs).ToList();
        await jobs.ReachAsync(db, id, 90, stopping);
        return await SaveAsync(db, id, pairs, s => s.Finish(customers, pairs.Count, blocks.TooCommon, Now), stopping);
    }

    private static void ReadPoints(CrmDbContext db, IQueryable<Customer> known, PairBlocks blocks)
    {
        foreach (var row in StoredRow.Of(db, known.SelectMany(c => c.Phones, (c, p) => new { c.Id, p.Number })))
            blocks.AddPhone(row.Whole(0), row.Text(1));
        foreach (var row in StoredRow.Of(db, known.SelectMany(c => c.Emails, (c, e) => new { c.Id, e.Address })))
            blocks.AddEmail(row.Whole(0), row.Text(1));
        foreach (var row in StoredRow.Of(db, known.SelectMany(c => c.Addresses, (c, a) => new { c.Id, a.Line, a.City })))
            blocks.AddAddress(row.Whole(0), row.Text(1), row.Text(2));
        foreach (var row in StoredRow.Of(db, known.SelectMany(c => c.Contacts.Where(p => p.ArchivedAt == null), (c, p) => new { c.Id, p.Phone, p.Email })))
        {
            blocks.AddPhone(row.Whole(0), row.Text(1));
            blocks.AddEmail(row.Whole(0), row.Text(2));
        }
    }

    private static async Task<DuplicateSearch> SaveAsync(CrmDbContext db, int id, IEnumerable<FoundPair> pairs, Action<DuplicateSearch> finish, CancellationToken stopping)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stopping);
        var search = await LongJobs<DuplicateSearch>.OursAsync(db, id, stopping);
        await db.DuplicatePairs.ExecuteDeleteAsync(stopping);
        await db.BulkInsertAsync(pairs.Select(p => new DuplicatePair(p)), stopping);
        finish(search);
        await db.SaveChangesAsync(stopping);
        await transaction.CommitAsync(stopping);
        return search;
    }
}
