using CrmWeb.Data;
using CrmWeb.Data.SqlServer;
using CrmWeb.Data.Sqlite;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Data;

/// <summary>A fresh, migrated database for one test class: a SQLite file, or a database on the server of CRM_TEST_SQLSERVER.</summary>
public sealed class TestDatabase : IAsyncLifetime, IDbContextFactory<CrmDbContext>
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("CRM_TEST_SQLSERVER");

    private readonly TestFolder folder = new();
    private readonly string connection = new SqlConnectionStringBuilder(Server) { InitialCatalog = $"CrmTest_{Guid.NewGuid():N}" }.ConnectionString;
    private Func<CrmDbContext> open = () => throw new InvalidOperationException("The database is made by InitializeAsync.");

    public static bool OnSqlServer => !string.IsNullOrEmpty(Server);

    /// <summary>A data folder for this database; on SQLite the database lies in it.</summary>
    public string Folder => folder.Root;

    /// <summary>What the program is told on its command line to use this database.</summary>
    public IEnumerable<(string Word, string Value)> Words => OnSqlServer
        ? [("data", Folder), ("engine", "SqlServer"), ("connection", connection)]
        : [("data", Folder)];

    public CrmDbContext NewContext() => open();

    public CrmDbContext CreateDbContext() => open();

    public async Task InitializeAsync()
    {
        if (OnSqlServer)
            await MakeServerDatabaseAsync();
        else
            open = SqliteAt(await SqliteTemplate.CopyToAsync(folder.File("crm.db")));
    }

    public async Task DisposeAsync()
    {
        if (OnSqlServer)
        {
            await using var db = open();
            await db.Database.EnsureDeletedAsync();
        }

        folder.Dispose();
    }

    internal static Func<CrmDbContext> SqliteAt(string file)
    {
        var options = new DbContextOptionsBuilder<SqliteCrmDbContext>().UseCrmSqlite($"Data Source={file}").Options;
        return () => new SqliteCrmDbContext(options);
    }

    private async Task MakeServerDatabaseAsync()
    {
        var options = new DbContextOptionsBuilder<SqlServerCrmDbContext>();
        options.UseCrmSqlServer(connection);
        open = () => new SqlServerCrmDbContext(options.Options);

        await using var db = open();
        await db.Database.MigrateAsync();
    }
}
