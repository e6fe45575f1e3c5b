using CrmWeb.Data.Bulk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmWeb.Data.Sqlite;

/// <summary>Inserts many rows into SQLite by one prepared command, inside the caller's transaction.</summary>
internal static class SqliteBulk
{
    public static void Insert<TEntity>(DbContext db, BulkTable<TEntity> table, IEnumerable<TEntity> rows, CancellationToken cancel)
        where TEntity : class
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("Bulk rows belong into a transaction.");
        command.CommandText = $"""
            INSERT INTO "{table.Name}" ({string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""))})
            VALUES ({string.Join(", ", table.Columns.Select(c => "@" + c.Name))})
            """;
        var parameters = table.Columns.Select(c => c.ParameterFor(command)).ToArray();
        command.Parameters.AddRange(parameters);
        command.Prepare();

        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            for (var i = 0; i < parameters.Length; i++)
                parameters[i].Value = table.Columns[i].ValueOf(row);
            command.ExecuteNonQuery();
        }
    }
}
