using CrmWeb.Data;
using CrmWeb.Jobs;
using CrmWeb.Tests.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests;

/// <summary>The real application over a database and a data folder of its own, for one test class.</summary>
public sealed class CrmApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly TestDatabase database = new();

    /// <summary>What a test puts beside the application's own services.</summary>
    public Action<IServiceCollection>? Beside { get; init; }

    /// <summary>Whether the jobs keep their hours; most tests want nothing valued but what they value themselves, whatever minute it is.</summary>
    public bool KeepsHours { get; init; }

    /// <summary>Whether passwords are hashed as often as in service, which takes a third of a test run and tells nothing about pages.</summary>
    public bool HashesInEarnest { get; init; }

    public string DataFolder => database.Folder;

    public Task InitializeAsync() => database.InitializeAsync();

    public new async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await database.DisposeAsync();
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
        await File.WriteAllTextAsync(Path.Combine(DataFolder, "crm.db"), "This was a database once.");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (word, value) in database.Words)
            builder.UseSetting(word, value);
        if (!KeepsHours)
            builder.ConfigureTestServices(WithoutHours);
        if (!HashesInEarnest)
            builder.ConfigureTestServices(services => services.PostConfigure<PasswordHasherOptions>(o => o.IterationCount = 1));
        if (Beside is { } beside)
            builder.ConfigureTestServices(beside);
    }

    private static void WithoutHours(IServiceCollection services)
    {
        foreach (var keeper in services.Where(s => s.ImplementationType == typeof(Timetable) || s.ImplementationType == typeof(BalanceAhead)).ToList())
            services.Remove(keeper);
    }
}
