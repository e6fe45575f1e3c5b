using CrmWeb.Data;
using CrmWeb.Data.Demo;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Data;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Web;

/// <summary>The demo company in an application whose questions are counted; it has records of every kind.</summary>
public sealed class CountedCompany : IAsyncLifetime
{
    private const int Times = 20;
    private readonly QueryCounter counter = new();
    private readonly CrmApp app;
    private IReadOnlyList<DemoAccount> staff = [];

    public CountedCompany() => app = new()
    {
        Beside = counter.Listen,
    };

    public async Task InitializeAsync()
    {
        await app.InitializeAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var company = scope.ServiceProvider.GetRequiredService<DemoCompany>();
        var administrator = await company.FoundAsync("en", default);
        staff = [administrator, .. await company.CreateAsync("en", DemoCompany.Seed, default)];
        await scope.ServiceProvider.GetRequiredService<DemoHistory>().MakeAsync(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), default);
    }

    public async Task<CountedReader> ReaderAsync(StaffRole role)
    {
        var who = staff.First(a => a.Roles.Contains(role));
        var client = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        await client.PostFormAsync("/sign-in", new() { ["Input.Email"] = who.Email, ["Input.Password"] = who.Password });
        return new(client, counter);
    }

    /// <summary>Many times as many records of the kinds that lists show.</summary>
    public Task GrowAsync() => app.InDatabaseAsync(async db =>
    {
        await CopyAsync<CareTask>(db, "PeriodKey");
        await CopyAsync<Complaint>(db, "Number");
        await CopyAsync<Interaction>(db);
        await CopyAsync<Opportunity>(db);
        await CopyAsync<Customer>(db, "Code");
        return await db.Database.ExecuteSqlAsync(
            $"INSERT INTO CustomerStandings (CustomerId, Stage, Clv, PurchaseDays) SELECT Id, 'Prospect', 0, 0 FROM Customers WHERE Id NOT IN (SELECT CustomerId FROM CustomerStandings)");
    });

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        counter.Dispose();
    }

    // Written by the database itself: saved one by one they would take a minute.
    private static async Task CopyAsync<T>(CrmDbContext db, string? unique = null)
        where T : class
    {
        var table = db.Model.FindEntityType(typeof(T))!;
        var columns = table.GetProperties().Where(p => !p.IsPrimaryKey() && p.Name is not ("FormId" or "ImportId")).Select(p => p.GetColumnName()).ToList();
        var values = columns.Select(c => c == unique ? $"\"{c}\" || '-' || n" : $"\"{c}\"");
        var sql = $"""
            WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {Times})
            INSERT INTO {table.GetTableName()} ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", values)} FROM numbers CROSS JOIN {table.GetTableName()}
            """;
        await db.Database.ExecuteSqlRawAsync(sql);
    }
}
