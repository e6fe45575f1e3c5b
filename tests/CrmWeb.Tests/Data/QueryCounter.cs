using Microsoft.Extensions.Logging;

namespace CrmWeb.Tests.Data;

/// <summary>Counts the commands that an application sends to its database, by what the database layer logs.</summary>
public sealed class QueryCounter : ILoggerProvider, ILogger
{
    private const string Commands = "Microsoft.EntityFrameworkCore.Database.Command";
    private int count;

    public int Count => Volatile.Read(ref count);

    public ILogger CreateLogger(string categoryName) => categoryName == Commands ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id == Microsoft.EntityFrameworkCore.Diagnostics.RelationalEventId.CommandExecuted.Id)
            Interlocked.Increment(ref count);
    }

    public void Dispose() { }
}
