using System.Data;
using CrmWeb.Data.Bulk;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmWeb.Data.SqlServer;

/// <summary>Inserts many rows into SQL Server by bulk copy, a few thousand at a time, inside the caller's transaction.</summary>
internal static class SqlServerBulk
{
    private const int BatchRows = 5_000;

    public static async Task InsertAsync<TEntity>(DbContext db, BulkTable<TEntity> table, IEnumerable<TEntity> rows, CancellationToken cancel)
        where TEntity : class
    {
        using var copy = Copy(db, table);
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

    private static SqlBulkCopy Copy<TEntity>(DbContext db, BulkTable<TEntity> table)
        where TEntity : class
    {
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction() as SqlTransaction
            ?? throw new InvalidOperationException("Bulk rows belong into a transaction.");
        var copy = new SqlBulkCopy((SqlConnection)db.Database.GetDbConnection(), SqlBulkCopyOptions.CheckConstraints, transaction)
        {
            DestinationTableName = $"[{table.Name}]",
        };
        foreach (var column in table.Columns)
            copy.ColumnMappings.Add(column.Name, column.Name);
        return copy;
    }
}
