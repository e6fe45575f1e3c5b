using CrmWeb.Data.Bulk;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Sqlite;

/// <summary>Inserts or changes many rows in SQLite by one prepared statement (批量写入), inside the caller's transaction.</summary>
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
        var columns = table.Columns.Any(c => c.IsGiven) ? Bindings(table) : Compiled<TEntity>.Bindings ??= Bindings(table);
        Run(db, $"""
            INSERT INTO "{table.Name}" ({string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""))})
            VALUES ({string.Join(", ", table.Columns.Select(_ => "?"))})
            """, columns, rows, cancel);
    }

    /// <summary>Writes the table's columns of the rows with these keys.</summary>
    public static void Update<TEntity>(DbContext db, BulkTable<TEntity> table, IEnumerable<TEntity> rows, CancellationToken cancel)
        where TEntity : class
    {
        var places = table.Columns.Select((column, i) => (column, Place: $"?{i + 1}")).ToList();
        Run(db, $"""
            UPDATE "{table.Name}" SET {string.Join(", ", places.Where(c => !c.column.IsKey).Select(c => $"\"{c.column.Name}\" = {c.Place}"))}
            WHERE {string.Join(" AND ", places.Where(c => c.column.IsKey).Select(c => $"\"{c.column.Name}\" = {c.Place}"))}
            """, Bindings(table), rows, cancel);
    }

    private static void Run<TEntity>(DbContext db, string sql, Action<SqliteStatement, TEntity>[] columns, IEnumerable<TEntity> rows, CancellationToken cancel)
        where TEntity : class
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Bulk rows belong into a transaction.");

        using var statement = new SqliteStatement((SqliteConnection)db.Database.GetDbConnection(), sql);
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var bind in columns)
                bind(statement, row);
            statement.Run();
        }
    }
}
