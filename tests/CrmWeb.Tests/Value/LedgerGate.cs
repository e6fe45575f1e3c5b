using System.Data.Common;
using CrmWeb.Data.SqlServer;
using CrmWeb.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Value;

/// <summary>Holds a run where it reads the ledger, so that a test can look at it while it is under way.</summary>
internal sealed class LedgerGate : DbCommandInterceptor, IDisposable
{
    private readonly ManualResetEventSlim open = new(false);
    private readonly SemaphoreSlim reached = new(0);

    // A run reads the planned cash flows before the customers.
    private static bool Holds(string text)
        => text.Contains("FROM \"CashFlowPlans\"", StringComparison.Ordinal) || text.Contains("FROM [CashFlowPlans]", StringComparison.Ordinal);

    public Task ReachedAsync() => reached.WaitAsync(TimeSpan.FromMinutes(1));

    public void Open() => open.Set();

    /// <summary>Holds the next ones; those held so far do not count as reached.</summary>
    public void Close()
    {
        open.Reset();
        while (reached.Wait(0))
        {
        }
    }

    public void Watch(IServiceCollection services)
    {
        services.ConfigureDbContext<SqliteCrmDbContext>(o => o.AddInterceptors(this));
        services.ConfigureDbContext<SqlServerCrmDbContext>(o => o.AddInterceptors(this));
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        if (Holds(command.CommandText))
        {
            reached.Release();
            open.Wait(TimeSpan.FromMinutes(1));
        }

        return result;
    }

    public void Dispose()
    {
        open.Dispose();
        reached.Dispose();
    }
}
