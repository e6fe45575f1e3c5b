using CrmWeb.Data;
using CrmWeb.Data.SqlServer;
using CrmWeb.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace CrmWeb.Tests.Data;

public sealed class ModelTests
{
    public static TheoryData<string> Engines => ["Sqlite", "SqlServer"];

    [Theory]
    [MemberData(nameof(Engines))]
    public void The_migrations_tell_the_whole_model(string engine)
    {
        using var db = Open(engine);

        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges(), "The model has changed: add a migration for each engine.");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Every_migration_knows_what_those_before_it_made(string engine)
    {
        using var db = Open(engine);
        var assembly = db.GetService<IMigrationsAssembly>();
        var (tables, lost) = (new HashSet<string>(), new List<string>());
        foreach (var (id, type) in assembly.Migrations.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            var migration = assembly.CreateMigration(type, db.Database.ProviderName!);
            var known = migration.TargetModel.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().ToHashSet();
            var gone = migration.UpOperations.SelectMany(o => o switch { DropTableOperation drop => [drop.Name], RenameTableOperation rename => new[] { rename.Name }, _ => [] });
            lost.AddRange(tables.Except(known).Except(gone).Select(table => $"{id} has forgotten {table}"));
            tables = known;
        }

        Assert.Empty(lost); // a migration down would make tables anew without them
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Every_text_column_has_a_length_and_every_version_is_guarded(string engine)
    {
        using var db = Open(engine);
        var properties = Model(db).GetEntityTypes().Where(e => !e.IsMappedToJson()).SelectMany(e => e.GetProperties()).ToList();

        Assert.Empty(properties.Where(p => p.ClrType == typeof(string) && p.GetMaxLength() is null).Select(p => p.ToString()));
        Assert.Empty(properties.Where(p => p.Name == "Version" && !p.IsConcurrencyToken).Select(p => p.ToString()));
    }

    [Fact]
    public void No_table_is_reached_by_two_cascades()
    {
        using var db = Open("SqlServer");

        Assert.Empty(CascadePaths.Double(Model(db).GetRelationalModel()));
    }

    [Fact]
    public void The_SQL_Server_script_is_plain()
    {
        using var db = Open("SqlServer");
        var script = db.GetService<IMigrator>().GenerateScript();

        foreach (var table in Model(db).GetRelationalModel().Tables)
            Assert.Contains($"CREATE TABLE [{table.Name}]", script, StringComparison.Ordinal);
        foreach (var word in new[] { "OPENJSON", "MERGE ", "OUTPUT ", "MEMORY_OPTIMIZED", "SYSTEM_VERSIONING", "CREATE SEQUENCE" })
            Assert.DoesNotContain(word, script, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_SQL_Server_schema_is_the_one_that_was_read_and_approved()
    {
        using var db = Open("SqlServer");

        Snapshot.Verify("Data/schema.sqlserver.txt", SchemaText.Of(Model(db).GetRelationalModel()));
    }

    [Fact]
    public void A_list_of_ids_becomes_plain_parameters_on_SQL_Server()
    {
        using var db = Open("SqlServer");
        int[] ids = [1, 2, 3];

        var sql = db.Customers.Where(c => ids.Contains(c.Id)).ToQueryString();

        Assert.Contains("IN (", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("OPENJSON", sql, StringComparison.Ordinal);
    }

    private static IModel Model(CrmDbContext db) => db.GetService<IDesignTimeModel>().Model;

    private static CrmDbContext Open(string engine) => engine == "Sqlite" ? OpenSqlite() : OpenSqlServer();

    private static SqliteCrmDbContext OpenSqlite()
        => new(new DbContextOptionsBuilder<SqliteCrmDbContext>().UseCrmSqlite("Data Source=never-opened.db").Options);

    private static SqlServerCrmDbContext OpenSqlServer()
    {
        var options = new DbContextOptionsBuilder<SqlServerCrmDbContext>();
        options.UseCrmSqlServer("Server=never-opened");
        return new(options.Options);
    }
}
