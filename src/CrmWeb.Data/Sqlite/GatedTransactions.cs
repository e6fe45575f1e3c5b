using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmWeb.Data.Sqlite;

/// <summary>Takes the writer gate before a transaction begins; <see cref="GatedTransaction"/> gives it back.</summary>
/// <remarks>Microsoft.Data.Sqlite begins with BEGIN IMMEDIATE, so a read followed by a write never meets BUSY_SNAPSHOT.</remarks>
internal sealed class GatedTransactions(WriterGate gate) : DbTransactionInterceptor
{
    private static readonly ConditionalWeakTable<DbTransaction, WriterGate> Held = [];

    public override InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        gate.Enter();
        return Begin(connection, eventData);
    }

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default)
    {
        await gate.EnterAsync(cancellationToken);
        return Begin(connection, eventData);
    }

    public static void Release(DbTransaction transaction)
    {
        if (Held.Remove(transaction, out var held))
            held.Leave();
    }

    private InterceptionResult<DbTransaction> Begin(DbConnection connection, TransactionStartingEventData eventData)
    {
        try
        {
            var transaction = connection.BeginTransaction(eventData.IsolationLevel);
            Held.Add(transaction, gate);
            return InterceptionResult<DbTransaction>.SuppressWithResult(transaction);
        }
        catch
        {
            gate.Leave();
            throw;
        }
    }
}

/// <summary>Makes EF Core's transactions give the gate back however they end.</summary>
internal sealed class GatedTransactionFactory(RelationalTransactionFactoryDependencies dependencies)
    : IRelationalTransactionFactory
{
    public RelationalTransaction Create(
        IRelationalConnection connection, DbTransaction transaction, Guid transactionId,
        IDiagnosticsLogger<Microsoft.EntityFrameworkCore.DbLoggerCategory.Database.Transaction> logger, bool transactionOwned)
        => new GatedTransaction(connection, transaction, transactionId, logger, transactionOwned, dependencies.SqlGenerationHelper);
}

/// <summary>A transaction that leaves the writer gate when it is committed, rolled back or dropped.</summary>
internal sealed class GatedTransaction(
    IRelationalConnection connection, DbTransaction transaction, Guid transactionId,
    IDiagnosticsLogger<Microsoft.EntityFrameworkCore.DbLoggerCategory.Database.Transaction> logger, bool transactionOwned,
    ISqlGenerationHelper sql) : RelationalTransaction(connection, transaction, transactionId, logger, transactionOwned, sql)
{
    private readonly DbTransaction inner = transaction;

    protected override void ClearTransaction()
    {
        GatedTransactions.Release(inner);
        base.ClearTransaction();
    }

    protected override Task ClearTransactionAsync(CancellationToken cancellationToken = default)
    {
        GatedTransactions.Release(inner);
        return base.ClearTransactionAsync(cancellationToken);
    }
}
