using System.Globalization;
using System.Text.Json;
using CrmWeb.Commands;
using CrmWeb.Data.Value;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using CrmWeb.Jobs;
using CrmWeb.Tests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Value;

/// <summary>The night's job, the pages and the command line speak of one database and give one number.</summary>
public sealed class OneNumberTests : IAsyncLifetime
{
    private const int Customers = 80;
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
    private readonly CrmApp app = new();

    public async Task InitializeAsync()
    {
        await app.InitializeAsync();
        var team = await app.RootTeamAsync();
        await app.InDatabaseAsync(async db =>
        {
            var by = new Entered(TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-3), null);
            for (var i = 0; i < Customers; i++)
            {
                var customer = new Customer($"N{i:00}", $"Number {i}", CustomerClass.Enterprise, team, null, RelationshipType.Basic, by);
                db.Add(customer);
                for (var day = 20 + (i * 7 % 45); day < 700; day += 20 + (i * 13 % 90))
                    db.Add(new Purchase(customer, Today.AddDays(-day), 40.35m + (i * i) + (day % 17), "USD", by));
            }

            return await db.SaveChangesAsync();
        });
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task The_nightly_job_the_pages_and_the_command_line_give_the_same_to_the_cent()
    {
        await NightAsync();
        var night = await app.InDatabaseAsync(db => db.ValueRuns.AsNoTracking().Done().OrderBy(r => r.Id).LastAsync());
        var byJob = await ExportAsync("night.csv");
        var told = JsonDocument.Parse(await LineAsync("recompute", "--as-of", night.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "--json")).RootElement;

        Assert.Equal((true, ValueMethod.Predictive, Customers), (night.ScheduledFor is not null, night.MethodUsed, byJob.Count));
        Assert.Equal(night.Equity, told.GetProperty("equity").GetDecimal());
        Assert.Equal(byJob, await ExportAsync("again.csv"));
        Assert.Equal(night.Equity, byJob.Sum(l => decimal.Parse(l.Split(',')[6], CultureInfo.InvariantCulture)));
        await CompareWithPagesAsync(byJob);
    }

    // The list writes whole money; the page of a customer gives the cents.
    private async Task CompareWithPagesAsync(List<string> lines)
    {
        using var client = await app.ClientAs(StaffRole.Manager);
        var ids = await app.InDatabaseAsync(db => db.Customers.ToDictionaryAsync(c => c.Code, c => c.Id));
        foreach (var line in lines.Where((_, i) => i % 16 == 0))
        {
            var cells = line.Split(',');
            var page = await client.PageAsync($"/customers/{ids[cells[0]]}");
            var clv = decimal.Parse(cells[6], CultureInfo.InvariantCulture);
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"${clv:N2}"), page.QuerySelector("section[aria-labelledby='value-title']")!.TextContent, StringComparison.Ordinal);
        }
    }

    private async Task NightAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<NightlyRecompute>(scope.ServiceProvider).Execute(null!);
    }

    private async Task<List<string>> ExportAsync(string name)
    {
        var file = Path.Combine(app.DataFolder, name);
        await LineAsync("value", "export", file);
        return [.. (await File.ReadAllLinesAsync(file)).Skip(1)];
    }

    private async Task<string> LineAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.True(await CrmCommandLine.RunAsync([.. words, "--data", app.DataFolder], output, error) == 0, error.ToString());
        return output.ToString();
    }
}
