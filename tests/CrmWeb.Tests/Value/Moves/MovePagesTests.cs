using System.Net;
using AngleSharp.Dom;
using CrmWeb.Data.Value;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using CrmWeb.Tests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Value.Moves;

public sealed class MovePagesTests : IAsyncLifetime
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private readonly CrmApp app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Without_two_days_the_page_says_so()
    {
        var page = await (await app.ClientAs(StaffRole.Administrator)).PageAsync("/pyramid/moves");

        Assert.NotNull(page.QuerySelector("main .empty"));
    }

    [Fact]
    public async Task Every_number_of_the_matrix_opens_a_list_of_so_many_and_so_does_the_picture()
    {
        await AddAsync(await app.RootTeamAsync(), 1, 10);
        await TurnTablesAsync();
        var client = await app.ClientAs(StaffRole.Manager);

        var page = await client.PageAsync("/pyramid/moves");
        var cells = page.QuerySelectorAll(".move-matrix tbody a").ToList();

        Assert.True(cells.Count > 4); // somebody moved
        Assert.Equal(cells.Select(c => c.GetAttribute("href")), page.QuerySelectorAll("svg.sankey a").Select(a => a.GetAttribute("href")));
        foreach (var cell in cells)
        {
            var list = await client.PageAsync(cell.GetAttribute("href")!);
            Assert.Equal(cell.TextContent, $"{list.QuerySelectorAll("tbody .rowlink").Length}");
        }
    }

    [Fact]
    public async Task A_list_tells_whose_doing_a_move_is()
    {
        await AddAsync(await app.RootTeamAsync(), 1, 10);
        await TurnTablesAsync();
        var client = await app.ClientAs(StaffRole.Manager);

        var page = await client.PageAsync("/pyramid/moves");
        var up = await client.PageAsync(page.QuerySelector(".move-matrix .upward a")!.GetAttribute("href")!);
        var down = await client.PageAsync(page.QuerySelector(".move-matrix .downward a")!.GetAttribute("href")!);

        Assert.Equal("Own value", up.QuerySelector("tbody td:nth-child(3)")!.TextContent.Trim());
        Assert.Contains("Others rose past it", down.QuerySelector("tbody td:nth-child(3)")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_counts_the_customers_within_reach()
    {
        var (north, south) = (await app.TeamAsync("North"), await app.TeamAsync("South"));
        await AddAsync(north, 1, 4);
        await AddAsync(south, 5, 10);
        await TurnTablesAsync();

        var page = await (await app.ClientAs(StaffRole.Sales, north)).PageAsync("/pyramid/moves");

        Assert.Equal(4, page.QuerySelectorAll(".move-matrix tbody tr td:last-child").Sum(e => int.Parse(e.TextContent, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("from=2&to=1", "were swapped")]
    [InlineData("from=2&to=2", "chosen twice")]
    [InlineData("from=999&to=2", "not kept")]
    [InlineData("from=1&to=2", null)]
    [InlineData("", null)]
    public async Task Days_that_cannot_be_compared_as_asked_are_told_of(string query, string? said)
    {
        await AddAsync(await app.RootTeamAsync(), 1, 3);
        await TurnTablesAsync();
        var client = await app.ClientAs(StaffRole.Manager);

        foreach (var page in new[] { await client.PageAsync($"/pyramid/moves?{query}"), await client.PageAsync($"/value/equity?{query}") })
        {
            Assert.Equal(["1", "2"], page.QuerySelectorAll("main option[selected]").Select(o => o.GetAttribute("value")));
            Assert.Equal(said is not null, page.QuerySelector("main .notice[role=status]")?.TextContent.Contains(said!, StringComparison.Ordinal) ?? false);
        }
    }

    [Theory]
    [InlineData("from=1&to=2&was=Gold&now=Nonsense")]
    [InlineData("from=998&to=999&was=Gold&now=Silver")]
    [InlineData("from=1&to=2&was=Outside&now=Outside")]
    [InlineData("from=1&to=2&was=Gold&now=Silver&after=x")]
    public async Task An_address_that_names_no_cell_is_not_found(string query)
    {
        await AddAsync(await app.RootTeamAsync(), 1, 3);
        await TurnTablesAsync();

        using var answer = await (await app.ClientAs(StaffRole.Manager)).GetAsync($"/pyramid/moves/customers?{query}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    // The last buys more than all others together, so that it rises and they are overtaken.
    private async Task TurnTablesAsync()
    {
        await ComputeAsync(Today.AddDays(-2));
        await app.InDatabaseAsync(async db =>
        {
            var last = await db.Customers.OrderByDescending(c => c.Id).FirstAsync();
            db.Purchases.Add(new Purchase(last, Today.AddDays(-1), 9000, "USD", ValueBase.By));
            return await db.SaveChangesAsync();
        });
        await ComputeAsync(Today);
    }

    private Task<int> AddAsync(int team, int first, int last) => app.InDatabaseAsync(async db =>
    {
        for (var i = first; i <= last; i++)
        {
            var customer = new Customer($"C{i}", $"Customer {i}", CustomerClass.Individual, team, null, RelationshipType.Basic, ValueBase.By);
            db.Purchases.Add(new Purchase(customer, Today.AddDays(-30), 1100 - (i * 100), "USD", ValueBase.By));
        }

        return await db.SaveChangesAsync();
    });

    private async Task ComputeAsync(DateOnly asOf)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecomputeNow>().RunAsync(asOf, ValueMethod.Textbook);
    }
}
