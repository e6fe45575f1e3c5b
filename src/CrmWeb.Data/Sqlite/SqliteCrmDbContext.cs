using System.Data.Common;
using CrmWeb.Data.Bulk;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CrmWeb.Data.Sqlite;

/// <summary>The database on SQLite, the default engine: one file in the data folder.</summary>
public sealed class SqliteCrmDbContext : CrmDbContext
{
    public SqliteCrmDbContext(DbContextOptions<SqliteCrmDbContext> options)
        : base(options)
        // A lone INSERT would otherwise commit outside a transaction, and so outside the writer gate.
        => Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;

    // SQLite works in this process: there is nothing to await.
    public override Task BulkInsertAsync<TEntity>(
        IEnumerable<TEntity> rows, IReadOnlyDictionary<string, Func<TEntity, object?>>? given, CancellationToken cancel = default)
    {
        SqliteBulk.Insert(this, BulkTable<TEntity>.Of(this, given), rows, cancel);
        return Task.CompletedTask;
    }

    internal override StoredRow RowOf(DbDataReader reader) => new SqliteRow((SqliteDataReader)reader);

    internal override Task BulkUpdateAsync<TEntity>(IEnumerable<TEntity> rows, IReadOnlyCollection<string> properties, CancellationToken cancel = default)
    {
        SqliteBulk.Update(this, BulkTable<TEntity>.Of(this, properties), rows, cancel);
        return Task.CompletedTask;
    }

    internal override Task WithoutIndexesOnAsync(string table, string column, Func<Task> change, CancellationToken cancel = default)
        => SqliteIndexes.WithoutAsync(Database, table, column, change, cancel);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        MinorUnits.Apply(builder.Model);
    }
}

/// <summary>Lets <c>dotnet ef</c> build the model without a database.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteCrmDbContext>
{
    public SqliteCrmDbContext CreateDbContext(string[] args)
        => new(new DbContextOptionsBuilder<SqliteCrmDbContext>().UseCrmSqlite("Data Source=design-time.db").Options);
}
