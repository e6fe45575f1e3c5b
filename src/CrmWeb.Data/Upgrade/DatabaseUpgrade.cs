using System.Data.Common;
using CrmWeb.Data.Search;
using CrmWeb.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Upgrade;

/// <summary>Brings the database to this program's form at start (数据库升级), or says in one line why it will not.</summary>
/// <remarks>A new database is made, an old one is backed up first, a damaged, foreign or newer one is left untouched.</remarks>
public sealed class DatabaseUpgrade(IDbContextFactory<CrmDbContext> contexts, DataFolder folder, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancel = default)
    {
        using var only = await UpgradeLock.TakeAsync(folder, clock, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        try
        {
            if (db.Database.IsSqlite())
                await UpgradeFileAsync(db, new SqliteFile(db.Database.GetDbConnection().DataSource), cancel);
            else
                await UpgradeServerAsync(db, cancel);
            await SearchedRecords.IndexFormerAsync(db, cancel);
        }
        catch (DbException fault)
        {
            throw new DatabaseRefusedException($"The database cannot be opened: {FirstLine(fault)}", fault);
        }
    }

    private static async Task UpgradeServerAsync(CrmDbContext db, CancellationToken cancel)
    {
        await FormerMigrations.AdoptAsync(db, cancel);
        await RefuseUnknownAsync(db, cancel);
        await db.Database.MigrateAsync(cancel);
    }

    private async Task UpgradeFileAsync(CrmDbContext db, SqliteFile file, CancellationToken cancel)
    {
        if (!file.Exists)
        {
            await db.Database.MigrateAsync(cancel);
            await TellPlannerAsync(db, cancel);
            return;
        }

        file.RefuseUnusable();
        await FormerMigrations.AdoptAsync(db, cancel);
        await RefuseUnknownAsync(db, cancel);
        file.WriteAhead();
        // Whoever wrote this row is dead, for we hold the lock that dies with its process; EF Core would wait for it for ever.
        await file.ForgetMigrationLockAsync(db, cancel);
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
            await MigrateWithBackupAsync(db, file, cancel);
        if (!await SqlitePlanner.KnowsAsync(db.Database, cancel))
            await TellPlannerAsync(db, cancel);
    }

    private static async Task TellPlannerAsync(CrmDbContext db, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await SqlitePlanner.TellAsync(db.Database, cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task MigrateWithBackupAsync(CrmDbContext db, SqliteFile file, CancellationToken cancel)
    {
        var backup = Path.Combine(folder.Backups, $"before-upgrade-{clock.GetUtcNow():yyyyMMdd-HHmmss-fff}.db");
        file.RefuseDamaged();
        file.CopyTo(backup);
        try
        {
            await db.Database.MigrateAsync(cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            await db.Database.CloseConnectionAsync();
            file.RestoreFrom(backup);
            throw new DatabaseRefusedException(
                $"The upgrade failed and the database is as it was before ({FirstLine(fault)}); its backup is {backup}.", fault);
        }
    }

    private static async Task RefuseUnknownAsync(CrmDbContext db, CancellationToken cancel)
    {
        var unknown = (await db.Database.GetAppliedMigrationsAsync(cancel)).Except(db.Database.GetMigrations(), StringComparer.Ordinal).LastOrDefault();
        if (unknown is not null)
            throw new DatabaseRefusedException($"The database was written by a newer version of this program, or by one long before its first release ({unknown}); start that version, or restore another backup.");
    }

    private static string FirstLine(Exception fault) => fault.Message.ReplaceLineEndings("\n").Split('\n')[0];
}
