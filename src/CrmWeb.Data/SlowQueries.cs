using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace CrmWeb.Data;

/// <summary>Tells the log which query took long (慢查询), for whoever keeps the server; what was asked for by name or number is left out.</summary>
public sealed partial class SlowQueries(ILogger<SlowQueries> log) : DbCommandInterceptor
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Tell(command, eventData.Duration);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Tell(command, eventData.Duration);
        return ValueTask.FromResult(result);
    }

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        Tell(command, eventData.Duration);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Tell(command, eventData.Duration);
        return ValueTask.FromResult(result);
    }

    // Rows that are few among many are looked for while they are read.
    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        Tell(command, eventData.Duration);
        return result;
    }

    private void Tell(DbCommand command, TimeSpan took)
    {
        if (took > Slow)
            TookLong(log, took.TotalSeconds, command.CommandText);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A query took {Seconds:0.0} s: {Sql}")]
    private static partial void TookLong(ILogger log, double seconds, string sql);
}
