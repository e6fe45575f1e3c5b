using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmWeb.Data.Bulk;

/// <summary>Statements that no parameter can complete (原样语句), such as those that make an index.</summary>
internal static class RawStatement
{
    /// <summary>Runs words that are the model's or the engine's own, never a person's, within the transaction under way.</summary>
    /// <remarks>The connection is open already.</remarks>
    public static async Task RunAsync(this DatabaseFacade database, string sql, CancellationToken cancel)
    {
        await using var command = database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = database.CurrentTransaction?.GetDbTransaction();
        await command.ExecuteNonQueryAsync(cancel);
    }
}
