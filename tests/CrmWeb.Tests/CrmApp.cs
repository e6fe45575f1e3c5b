using CrmWeb.Data;
using CrmWeb.Tests.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests;

/// <summary>The real application over a data folder of its own, for one test class.</summary>
public sealed class CrmApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly TestFolder folder = new();

    public string DataFolder => folder.Root;

    public async Task InitializeAsync() => await SqliteTemplate.CopyToAsync(folder.File("crm.db"));

    public new async Task DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>Does something with the database of the running application, as a job would.</summary>
    public async Task<T> InDatabaseAsync<T>(Func<CrmDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<CrmDbContext>());
    }

    /// <summary>Takes the database away from under the running application, as a server that went down would.</summary>
    public async Task BreakDatabaseAsync()
    {
        SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(folder.File("crm.db"), "This was a database once.");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("data", folder.Root);
}
