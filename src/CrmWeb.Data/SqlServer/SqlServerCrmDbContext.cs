using CrmWeb.Data.Bulk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CrmWeb.Data.SqlServer;

/// <summary>The database on SQL Server.</summary>
public sealed class SqlServerCrmDbContext(DbContextOptions<SqlServerCrmDbContext> options) : CrmDbContext(options)
{
    public override Task BulkInsertAsync<TEntity>(
        IEnumerable<TEntity> rows, IReadOnlyDictionary<string, Func<TEntity, object?>>? given, CancellationToken cancel = default)
        => SqlServerBulk.InsertAsync(this, BulkTable<TEntity>.Of(this, given), rows, cancel);

    internal override Task BulkUpdateAsync<TEntity>(IEnumerable<TEntity> rows, IReadOnlyCollection<string> properties, CancellationToken cancel = default)
        => SqlServerBulk.UpdateAsync(this, BulkTable<TEntity>.Of(this, properties), rows, cancel);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        // OUTPUT and MERGE are refused beside triggers and by some servers of this protocol; scope_identity() serves everywhere.
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => !e.IsMappedToJson()))
            entity.UseSqlOutputClause(false);
    }
}

/// <summary>Lets <c>dotnet ef</c> build the model without a server.</summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerCrmDbContext>
{
    public SqlServerCrmDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqlServerCrmDbContext>();
        options.UseCrmSqlServer("Server=design-time");
        return new(options.Options);
    }
}
