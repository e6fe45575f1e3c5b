using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmWeb.Data.Sqlite;

/// <summary>A finer wait for locks, on every connection that opens; the write-ahead log is a property of the file.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    // The provider's own wait sleeps 150 ms at a time; SQLite's busy handler asks again after 1 ms.
    private const string Pragmas = "PRAGMA busy_timeout = 30000";

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
