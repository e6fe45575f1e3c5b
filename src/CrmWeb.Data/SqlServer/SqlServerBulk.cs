using System.Data;
using CrmWeb.Data.Bulk;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmWeb.Data.SqlServer;

/// <summary>Inserts or changes many rows in SQL Server by bulk copy (批量写入), a few thousand at a time, inside the caller's transaction.</summary>
internal static class SqlServerBulk
{
    private const int BatchRows = 5_000;

    public static Task InsertAsync<TEntity>(DbContext db, BulkTable<TEntity> table, IEnumerable<TEntity> rows, CancellationToken cancel)
        where TEntity : class
        => CopyAsync(db, table, $"[{table.Name}]", rows, cancel);

    /// <summary>Writes the table's columns of the rows with these keys: copied beside it first, then taken over by one statement.</summary>
    public static async Task UpdateAsync<TEntity>(DbContext db, BulkTable<TEntity> table, IEnumerable<TEntity> rows, CancellationToken cancel)
        where TEntity : class
    {
        const string Beside = "#Changed";
        var (columns, key) = (string.Join(", ", table.Columns.Select(c => $"[{c.Name}]")), table.Key.Name);
        var changed = string.Join(", ", table.Columns.Where(c => !c.IsKey).Select(c => $"[{c.Name}] = b.[{c.Name}]"));
        // Of two tables together none passes on that its key counts by itself.
        await db.Database.RunAsync($"SELECT TOP 0 {columns} INTO {Beside} FROM [{table.Name}] UNION ALL SELECT TOP 0 {columns} FROM [{table.Name}]", cancel);
        await CopyAsync(db, table, Beside, rows, cancel);
        await db.Database.RunAsync($"UPDATE t SET {changed} FROM [{table.Name}] t INNER JOIN {Beside} b ON t.[{key}] = b.[{key}]", cancel);
        await db.Database.RunAsync($"DROP TABLE {Beside}", cancel);
    }

    private static async Task CopyAsync<TEntity>(DbContext db, BulkTable<TEntity> table, string into, IEnumerable<TEntity> rows, CancellationToken cancel)
        where TEntity : class
    {
        using var copy = Copy(db, table, into);
        using var batch = new DataTable();
        foreach (var column in table.Columns)
            batch.Columns.Add(column.Name, column.StoredType);

        foreach (var chunk in rows.Chunk(BatchRows))
        {
            foreach (var row in chunk)
                batch.Rows.Add([.. table.Columns.Select(c => c.ValueOf(row))]);
            await copy.WriteToServerAsync(batch, cancel);
            batch.Clear();
        }
    }

    private static SqlBulkCopy Copy<TEntity>(DbContext db, BulkTable<TEntity> table, string into)
        where TEntity : class
    {
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction() as SqlTransaction
            ?? throw new InvalidOperationException("Bulk rows belong into a transaction.");
        var copy = new SqlBulkCopy((SqlConnection)db.Database.GetDbConnection(), SqlBulkCopyOptions.CheckConstraints, transaction)
        {
            DestinationTableName = into,
        };
        foreach (var column in table.Columns)
            copy.ColumnMappings.Add(column.Name, column.Name);
        return copy;
    }
}
