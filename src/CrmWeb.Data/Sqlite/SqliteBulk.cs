using CrmWeb.Data.Bulk;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Sqlite;

/// <summary>Inserts many rows into SQLite by one prepared statement, inside the caller's transaction.</summary>
internal static class SqliteBulk
{
    // A single purchase writes its statistics in bulk too, and compiling costs more than the row.
    private static class Compiled<TEntity>
    {
        public static Action<SqliteStatement, TEntity>[]? Bindings { get; set; }
    }

    private static Action<SqliteStatement, TEntity>[] Bindings<TEntity>(BulkTable<TEntity> table)
        where TEntity : class
        => [.. table.Columns.Select((column, i) => SqliteBinding.Of(column, i + 1))];

    public static void Insert<TEntity>(DbContext db, BulkTable<TEntity> table, IEnumerable<TEntity> rows, CancellationToken cancel)
        where TEntity : class
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Bulk rows belong into a transaction.");

        using var insert = new SqliteStatement((SqliteConnection)db.Database.GetDbConnection(), $"""
            INSERT INTO "{table.Name}" ({string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""))})
            VALUES ({string.Join(", ", table.Columns.Select(_ => "?"))})
            """);
        var columns = table.Columns.Any(c => c.IsGiven) ? Bindings(table) : Compiled<TEntity>.Bindings ??= Bindings(table);
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var bind in columns)
                bind(insert, row);
            insert.Run();
        }
    }
}
