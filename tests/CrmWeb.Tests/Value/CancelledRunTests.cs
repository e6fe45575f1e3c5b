using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using CrmWeb.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Value;

public sealed class CancelledRunTests : IAsyncLifetime
{
    private readonly LedgerGate gate = new();
    private readonly CrmApp app;

    public CancelledRunTests() => app = new CrmApp { Beside = gate.Watch };

    public async Task InitializeAsync()
    {
        await app.InitializeAsync();
        var team = await app.RootTeamAsync();
        await app.InDatabaseAsync(async db =>
        {
            var by = new Entered(TimeProvider.System.GetUtcNow().UtcDateTime, null);
            var customer = new Customer("C1", "Customer", CustomerClass.Individual, team, null, RelationshipType.Basic, by);
            db.Purchases.Add(new Purchase(customer, DateOnly.FromDateTime(by.At), 100, "USD", by));
            return await db.SaveChangesAsync();
        });
    }

    public async Task DisposeAsync()
    {
        gate.Open();
        await app.DisposeAsync();
        gate.Dispose();
    }

    [Fact]
    public async Task A_run_under_way_is_stopped_from_its_page_and_changes_nothing()
    {
        using var client = await app.ClientAs(StaffRole.Manager);
        await client.PostFormAsync("/value/runs", []);
        await gate.ReachedAsync();

        var under = await client.PageAsync("/value/runs");
        Assert.Equal("Running", under.QuerySelector("tbody .pill")!.TextContent);
        Assert.Equal("5%", under.QuerySelector("tbody [data-progress-of]")!.TextContent);
        await client.PostFormAsync("/value/runs", [], "form[action*='handler=Cancel']");
        gate.Open();
        var events = await client.GetStringAsync($"/value/runs/{await RunIdAsync()}/progress");

        Assert.Contains("event: cancelled", events, StringComparison.Ordinal);
        var after = await client.PageAsync("/value/runs");
        Assert.Equal("Cancelled", after.QuerySelector("tbody .pill")!.TextContent);
        Assert.Null(after.QuerySelector("form[action*='handler=Cancel']"));
        Assert.Equal(0, await app.InDatabaseAsync(db => db.FigureBlocks.CountAsync()));
    }

    private Task<int> RunIdAsync() => app.InDatabaseAsync(db => db.ValueRuns.Where(r => r.Status != RunStatus.Missed).Select(r => r.Id).SingleAsync());
}
