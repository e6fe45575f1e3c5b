using CrmWeb.Data.Settings;
using CrmWeb.Data.Value.Statistics;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Imports;

/// <summary>Takes an applied import back (撤销导入): withdraws its purchases, and removes the customers it created or puts them aside.</summary>
/// <remarks>
/// A customer on whom nothing was built goes, with the purchases of this import. One who has purchases from elsewhere stays.
/// The others (edited, talked to, planned for) are archived, so that nothing that refers to them is lost.
/// </remarks>
public sealed class UndoImport(IDbContextFactory<CrmDbContext> contexts, TimeProvider clock)
{
    private const int Batch = 500;

    public async Task<FileImport> RunAsync(int importId, CancellationToken cancel)
    {
        try
        {
            return await UndoAsync(importId, cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            var import = await db.FileImports.SingleAsync(i => i.Id == importId, cancel);
            import.Fail(e.GetBaseException().Message, clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(cancel);
            throw;
        }
    }

    private async Task<FileImport> UndoAsync(int importId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var today = (await db.CalendarAsync(cancel)).DayOf(clock.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var import = await db.FileImports.SingleAsync(i => i.Id == importId, cancel);
        var entered = new Entered(clock.GetUtcNow().UtcDateTime, import.UndoneBy);

        await db.Purchases.Where(p => p.ImportId == importId && p.WithdrawnAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.WithdrawnAt, entered.At).SetProperty(p => p.WithdrawnBy, entered.By), cancel);
        // Nobody asks after a purchase that was withdrawn, and what the program planned by itself is no history.
        await db.CareTasks.UntouchedFollowUps().WithoutPurchase(db.Purchases).ExecuteDeleteAsync(cancel);
        var outlook = await UndoOutlook.OfAsync(db, import, cancel);
        foreach (var ids in outlook.Removed.Chunk(Batch))
            await RemoveAsync(db, ids, cancel);
        foreach (var ids in outlook.Archived.Chunk(Batch))
            await ArchiveAsync(db, ids, today, entered, cancel);

        await db.RefreshStatisticsAsync(db.Purchases.Where(p => p.ImportId == importId), cancel);
        var (withdrawn, kept) = await db.WithdrawInteractionsAsync(importId, entered, cancel);
        var former = await new FormerContent(db, importId, today, entered).RestoreAsync(cancel);
        import = await db.FileImports.SingleAsync(i => i.Id == importId, cancel);
        import.Undo(outlook.Removed.Count + former.Removed + withdrawn, outlook.Archived.Count + former.Archived, former.Restored, former.Left + kept);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return import;
    }

    private static async Task RemoveAsync(CrmDbContext db, int[] ids, CancellationToken cancel)
    {
        await db.Purchases.Where(p => ids.Contains(p.CustomerId)).ExecuteDeleteAsync(cancel);
        await db.Customers.Where(c => ids.Contains(c.Id)).ExecuteDeleteAsync(cancel);
    }

    private static async Task ArchiveAsync(CrmDbContext db, int[] ids, DateOnly today, Entered entered, CancellationToken cancel)
    {
        var customers = await db.Customers.AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(cancel);
        foreach (var customer in customers)
            customer.Archive(today, entered);

        var owners = customers.ToDictionary(c => c.Marks[^1], c => c.Id);
        await db.BulkInsertAsync(owners.Keys, new Dictionary<string, Func<CustomerMark, object?>>
        {
            [nameof(CustomerMark.CustomerId)] = mark => owners[mark],
        }, cancel);
        await db.Customers.Where(c => ids.Contains(c.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.ArchivedAt, entered.At).SetProperty(c => c.Version, Guid.NewGuid()), cancel);
    }
}
