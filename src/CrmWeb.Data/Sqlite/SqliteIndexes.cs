using CrmWeb.Data.Bulk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CrmWeb.Data.Sqlite;

/// <summary>Sets the indexes on a column aside while most rows change (索引重建), and makes them anew by one sort each.</summary>
/// <remarks>
/// A million changed keys one by one cost five times as much. Dropping and making is part of the transaction: readers keep the old indexes
/// until it commits, and a killed run leaves them as they were.
/// </remarks>
internal static class SqliteIndexes
{
    public static async Task WithoutAsync(DatabaseFacade database, string table, string column, Func<Task> change, CancellationToken cancel)
    {
        if (database.CurrentTransaction is null)
            throw new InvalidOperationException("Indexes are set aside within a transaction.");

        var indexes = await database.SqlQuery<IndexMade>(
            $"SELECT m.name AS Name, m.sql AS Sql FROM sqlite_master m WHERE m.type = 'index' AND m.tbl_name = {table} AND m.sql IS NOT NULL AND EXISTS (SELECT 1 FROM pragma_index_info(m.name) i WHERE i.name = {column})")
            .ToListAsync(cancel);
        foreach (var index in indexes)
            await database.RunAsync($"DROP INDEX \"{index.Name}\"", cancel);
        await change();
        await MakeAsync(database, indexes, cancel);
        await SqlitePlanner.TellAsync(database, cancel);
    }

    // With a thread that sorts what was read while the next is read; any number of them gives the same index.
    private static async Task MakeAsync(DatabaseFacade database, List<IndexMade> indexes, CancellationToken cancel)
    {
        await database.RunAsync("PRAGMA threads = 2", cancel);
        foreach (var index in indexes)
            await database.RunAsync(index.Sql, cancel);
        await database.RunAsync("PRAGMA threads = 0", cancel);
    }

    private sealed record IndexMade(string Name, string Sql);
}
