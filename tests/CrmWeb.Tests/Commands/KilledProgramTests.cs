using System.Globalization;
using CrmWeb.Commands;
using CrmWeb.Data;
using CrmWeb.Data.Customers;
using CrmWeb.Data.Value.Figures;
using CrmWeb.Data.Value.Statistics;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Commands;

public sealed class KilledProgramTests
{
    private const int Many = 50_000;
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [SqliteFact]
    public async Task A_recompute_killed_while_it_writes_leaves_the_last_run_whole_and_the_next_one_works()
    {
        await using var app = await CompanyAsync();
        Assert.Equal(0, await RecomputeAsync(app.DataFolder, Today.AddDays(-1)));
        SqliteConnection.ClearAllPools(); // the log is emptied, so that what grows is the run's
        using var client = await app.ClientAs(StaffRole.Administrator);

        using (var program = RunningProgram.Start(app.DataFolder, "recompute"))
            await program.KillWhileItWritesAsync();

        var runs = await app.InDatabaseAsync(db => db.ValueRuns.AsNoTracking().OrderBy(r => r.Id).ToListAsync());
        Assert.Equal(2, runs.Count);
        Assert.Equal(Many, await FiguresAsync(app, runs[0].Id));
        Assert.Equal(0, await FiguresAsync(app, runs[1].Id));
        Assert.Equal(runs[0].Equity, await app.InDatabaseAsync(db => db.Customers.SumAsync(c => c.Standing.Clv)));
        var page = await client.PageAsync("/value/runs");
        Assert.Equal(["Interrupted", "Done"], page.QuerySelectorAll("tbody .pill").Select(p => p.TextContent));
        Assert.Null(page.QuerySelector("form[action*='handler=Cancel']"));

        Assert.Equal(0, await RecomputeAsync(app.DataFolder, Today));
        var latest = await app.InDatabaseAsync(db => db.ValueRuns.MaxAsync(r => r.Id));
        Assert.Equal((Many, Many), (await FiguresAsync(app, runs[0].Id), await FiguresAsync(app, latest)));
    }

    [Fact]
    public async Task An_import_killed_while_it_writes_leaves_nothing_and_can_be_applied_again()
    {
        var line = new CommandLine();
        await line.InitializeAsync();
        var file = line.File("purchases.csv");
        await File.WriteAllLinesAsync(file, ["customer_code,date,amount", .. Enumerable.Range(1, Many).Select(i => $"C{i},2024-05-01,{i}.50")]);
        string[] words = ["import", "purchases", file, "--create-customers"];

        using (var program = RunningProgram.Start(Path.GetDirectoryName(file)!, words))
            await program.KillWhileItWritesAsync();

        await using (var db = TestDatabase.SqliteAt(line.File("crm.db"))())
        {
            Assert.Equal((0, 0), (await db.Purchases.CountAsync(), await db.Customers.CountAsync()));
            Assert.Equal(ImportStatus.Applying, (await db.FileImports.SingleAsync()).Status);
        }

        Assert.Equal(0, (await line.RunAsync(words)).Code);
        await using (var db = TestDatabase.SqliteAt(line.File("crm.db"))())
            Assert.Equal((Many, Many), (await db.Purchases.CountAsync(), await db.Customers.CountAsync()));
        await line.DisposeAsync();
    }

    private static Task<int> FiguresAsync(CrmApp app, int runId) => app.InDatabaseAsync(async db => await db.FiguresAsync(runId).CountAsync());

    private static async Task<int> RecomputeAsync(string folder, DateOnly asOf)
    {
        using var said = new StringWriter();
        return await CrmCommandLine.RunAsync(["recompute", "--as-of", asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "--data", folder], said, said);
    }

    private static async Task<CrmApp> CompanyAsync()
    {
        var app = new CrmApp();
        await app.InitializeAsync();
        var team = await app.RootTeamAsync();
        var by = new Entered(TimeProvider.System.GetUtcNow().UtcDateTime, null);
        await app.InDatabaseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.BulkInsertCustomersAsync([.. Enumerable.Range(1, Many).Select(i => new Customer($"C{i}", $"Customer {i}", CustomerClass.Individual, team, null, RelationshipType.Basic, by))]);
            var customers = await db.Customers.AsNoTracking().ToListAsync();
            await db.BulkInsertAsync(customers.Select((c, i) => new Purchase(c, Today.AddDays(-2 - (i % 300)), 10 + (i % 977), "USD", by)));
            await db.RebuildStatisticsAsync();
            await transaction.CommitAsync();
            return Many;
        });
        return app;
    }
}
