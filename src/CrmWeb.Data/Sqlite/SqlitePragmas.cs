using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmWeb.Data.Sqlite;

/// <summary>Write-ahead log and a finer wait for locks, on every connection that opens.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    // The provider's own wait sleeps 150 ms at a time; SQLite's busy handler asks again after 1 ms.
    private const string Pragmas = "PRAGMA busy_timeout = 30000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
