using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmWeb.Data.Upgrade;

/// <summary>Databases made by the migrations before the first release (发布前的数据库): the last of them left the form that the first one of today makes (docs/adr/0015).</summary>
internal static class FormerMigrations
{
    private static readonly string[] Last = ["20261122212826_CalendarFeeds", "20261122212832_CalendarFeeds"];

    /// <summary>Enters in such a database's history that it has the form of today's first migration; leaves every other one alone.</summary>
    public static async Task AdoptAsync(CrmDbContext db, CancellationToken cancel)
    {
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        if (!applied.Intersect(Last, StringComparer.Ordinal).Any())
            return;

        var history = db.GetService<IHistoryRepository>();
        var scripts = applied.Except(db.Database.GetMigrations(), StringComparer.Ordinal).Select(history.GetDeleteScript)
            .Append(history.GetInsertScript(new HistoryRow(db.Database.GetMigrations().First(), ProductInfo.GetVersion())));
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var script in scripts)
            await db.Database.ExecuteSqlRawAsync(script, cancel);
        await transaction.CommitAsync(cancel);
    }
}
