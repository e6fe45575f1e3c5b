using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmWeb.Tests.Data;

/// <summary>Counts the commands that an application sends to its database, by what the database layer logs.</summary>
public sealed class QueryCounter : ILoggerProvider, ILogger, ISupportExternalScope
{
    private const string Commands = "Microsoft.EntityFrameworkCore.Database.Command";
    private readonly ConcurrentQueue<string> asked = new();
    private IExternalScopeProvider? scopes;

    public int Count => asked.Count;

    /// <summary>What was asked after so many, in the database's own language.</summary>
    public IReadOnlyList<string> After(int count) => [.. asked.Skip(count)];

    /// <summary>The application once more, over the same database and listened to.</summary>
    public WebApplicationFactory<Program> On(WebApplicationFactory<Program> app) => app.WithWebHostBuilder(builder => builder.ConfigureTestServices(Listen));

    public void Listen(IServiceCollection services)
        => services.AddLogging(log => log.AddProvider(this).AddFilter<QueryCounter>(Commands, LogLevel.Information));

    public ILogger CreateLogger(string categoryName) => categoryName == Commands ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id == Microsoft.EntityFrameworkCore.Diagnostics.RelationalEventId.CommandExecuted.Id && IsOfARequest())
            asked.Enqueue(state is IEnumerable<KeyValuePair<string, object?>> values ? $"{values.FirstOrDefault(v => v.Key == "commandText").Value}" : "");
    }

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose() { }

    // The clock's jobs ask the same database whenever they like.
    private bool IsOfARequest()
    {
        var found = false;
        scopes?.ForEachScope((scope, _) => found |= scope is IEnumerable<KeyValuePair<string, object?>> values && values.Any(v => v.Key == "RequestPath"), 0);
        return found;
    }
}
