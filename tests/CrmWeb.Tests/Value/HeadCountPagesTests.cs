using System.Globalization;
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

namespace CrmWeb.Tests.Value;

/// <summary>In the north ten buyers, two prospects, two lost, of whom one never bought, and one archived; in the south two buyers and a prospect.</summary>
public sealed class HeadCountPagesTests : IAsyncLifetime
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private readonly CrmApp app = new();
    private int north;

    public async Task InitializeAsync()
    {
        await app.InitializeAsync();
        north = await app.TeamAsync("North");
        await AddAsync(north, "N", 15);
        await AddAsync(await app.TeamAsync("South"), "S", 3);
        await ComputeAsync(Today.AddDays(-2));
        await ComputeAsync(Today);
    }

    public Task DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(false, 17, 12, 2)]
    [InlineData(true, 14, 10, 2)]
    public async Task Every_page_counts_the_same_customers(bool ofTheNorth, int counted, int ranked, int lost)
    {
        using var client = await app.ClientAs(StaffRole.Manager, ofTheNorth ? north : null);

        var (pyramid, equity, moves) = (await client.PageAsync("/pyramid"), await client.PageAsync("/value/equity"), await client.PageAsync("/pyramid/moves"));
        using var tried = await client.PostFormAsync("/value/what-if", []);
        var whatIf = await client.PageAsync(tried.Headers.Location!.ToString());
        var run = (await client.PageAsync("/value/runs")).QuerySelector(".list-table tbody tr")!;
        var details = await client.PageAsync(run.QuerySelector("a[href^='/value/runs/']")!.GetAttribute("href")!);

        var tiers = Numbers(pyramid, "svg.pyramid .level-count");
        int[] all = [.. tiers, counted - ranked];
        Assert.Equal(ranked, tiers.Sum());
        Assert.Equal(all, Numbers(equity, ".split-table:not(.stacked)", "td:nth-child(2)"));
        Assert.Equal([.. tiers, lost, counted - ranked - lost], Numbers(moves, ".move-matrix tfoot td").Take(6));
        Assert.Equal([.. all, counted], Numbers(whatIf, ".split-table", "td:nth-child(2)"));
        Assert.Equal([counted, ranked], new[] { 8, 9 }.Select(column => Number(run.Children[column - 1])));
        Assert.Equal(counted, Number(equity.QuerySelectorAll(".kpi dd")[2]));
        Assert.StartsWith($"{counted} counted: {ranked} ranked, {lost} lost, {counted - ranked - lost} without a purchase", details.QuerySelector(".run-heads")!.TextContent, StringComparison.Ordinal);
        foreach (var (tier, count) in Domain.Value.Pyramid.Tiers.Zip(tiers))
        {
            Assert.Equal(count, (await client.PageAsync($"/customers?computed={tier}")).QuerySelectorAll("tbody a.rowlink").Length);
            var inEffect = pyramid.QuerySelector($".pyramid-table a[href='/customers?tier={tier}']")?.TextContent.Split(' ')[^1] ?? $"{count}";
            Assert.Equal(inEffect, $"{(await client.PageAsync($"/customers?tier={tier}")).QuerySelectorAll("tbody a.rowlink").Length}");
        }
    }

    [Fact]
    public async Task Every_split_of_equity_adds_up_to_all_customers()
    {
        var page = await (await app.ClientAs(StaffRole.Administrator)).PageAsync("/value/equity");

        var splits = page.QuerySelectorAll(".split-table:not(.stacked)").Select(t => t.QuerySelectorAll("td:nth-child(2)").Sum(Number)).ToList();

        Assert.Equal([17, 17, 17, 17], splits);
        Assert.Equal(18, page.QuerySelectorAll("#bridge .as-table td:nth-child(2)").Where(e => e.TextContent.Length > 0).Sum(Number)); // and the one archived in between
    }

    [Fact]
    public async Task Who_is_left_out_is_said_beside_the_counts()
    {
        using var client = await app.ClientAs(StaffRole.Manager, north);

        foreach (var address in new[] { "/pyramid", "/pyramid/moves" })
            Assert.Contains("10 of 14 customers are ranked; 4 are not: 2 lost, 2 prospects without a purchase yet.", (await client.PageAsync(address)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("10 ranked, 2 lost, 2 prospects", (await client.PageAsync("/value/equity")).QuerySelectorAll(".kpi dd.d")[1].TextContent);
    }

    [Fact]
    public async Task Who_sees_a_part_of_the_company_is_told_so_and_learns_nothing_of_the_rest()
    {
        using var all = await app.ClientAs(StaffRole.Manager);
        using var some = await app.ClientAs(StaffRole.Manager, north);
        const string Run = "/value/runs/2", Part = "Counted are the customers that you may see";

        var (whole, part) = (await all.PageAsync(Run), await some.PageAsync(Run));

        Assert.NotNull(whole.QuerySelector(".run-churn"));
        Assert.Null(part.QuerySelector(".run-churn"));
        foreach (var address in new[] { Run, "/pyramid" })
        {
            Assert.DoesNotContain(Part, (await all.PageAsync(address)).Body!.TextContent, StringComparison.Ordinal);
            Assert.Contains(Part, (await some.PageAsync(address)).Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Those_outside_the_tiers_have_their_list_too()
    {
        using var client = await app.ClientAs(StaffRole.Manager, north);
        var matrix = await client.PageAsync("/pyramid/moves");

        var waiting = await client.PageAsync(matrix.QuerySelector(".move-matrix a[href$='was=NoPurchase&now=NoPurchase']")!.GetAttribute("href")!);
        var aside = await client.PageAsync(matrix.QuerySelector(".move-matrix a[href$='was=Iron&now=Outside']")!.GetAttribute("href")!);

        Assert.Equal(["N11", "N12"], waiting.QuerySelectorAll("a.rowlink").Select(a => a.TextContent).Order(StringComparer.Ordinal));
        Assert.Equal("N14", aside.QuerySelector("a.rowlink")!.TextContent);
    }

    [Fact]
    public async Task On_a_phone_every_figure_of_a_card_has_the_heading_of_its_column()
    {
        using var client = await app.ClientAs(StaffRole.Manager);
        using var tried = await client.PostFormAsync("/value/what-if", []);
        string[] addresses = ["/value/equity", "/value/runs", "/pyramid/moves/customers?from=1&to=2&was=Iron&now=Iron", tried.Headers.Location!.ToString()];

        foreach (var address in addresses)
        {
            var tables = (await client.PageAsync(address)).QuerySelectorAll("table.stacked");
            Assert.NotEmpty(tables);
            foreach (var table in tables)
            {
                var headings = table.QuerySelectorAll("thead th").Skip(1).Select(h => h.TextContent).ToList();
                Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.Equal(headings, row.QuerySelectorAll("td").Select(c => c.GetAttribute("data-label"))));
            }
        }
    }

    private static List<int> Numbers(IDocument page, string selector, string? cells = null)
        => [.. (cells is null ? page.QuerySelectorAll(selector) : page.QuerySelector(selector)!.QuerySelectorAll(cells)).Where(e => e.TextContent.Trim().Length > 0).Select(Number)];

    private static int Number(IElement element) => int.Parse(element.TextContent, CultureInfo.InvariantCulture);

    private Task<int> AddAsync(int team, string letter, int count) => app.InDatabaseAsync(async db =>
    {
        for (var i = 1; i <= count; i++)
        {
            var customer = new Customer($"{letter}{i}", $"{letter}{i}", CustomerClass.Individual, team, null, RelationshipType.Basic, ValueBase.By);
            db.Customers.Add(customer);
            if (letter == "N" ? i is <= 10 or 13 or 14 : i <= 2)
                db.Purchases.Add(new Purchase(customer, Today.AddDays(-30), 1600 - (i * 100) - team, "USD", ValueBase.By));
        }

        return await db.SaveChangesAsync();
    });

    // Between the two runs one is lost and one is archived.
    private async Task ComputeAsync(DateOnly asOf)
    {
        if (asOf == Today)
        {
            await app.InDatabaseAsync(async db =>
            {
                (await db.Customers.Include(c => c.Marks).SingleAsync(c => c.Code == "N13")).OverrideStage(LifecycleStage.Lost, "Gone", null, Today, ValueBase.By);
                (await db.Customers.Include(c => c.Marks).SingleAsync(c => c.Code == "N14")).Archive(Today, ValueBase.By);
                (await db.Customers.Include(c => c.Marks).SingleAsync(c => c.Code == "N15")).Close("rival", Today, ValueBase.By);
                return await db.SaveChangesAsync();
            });
        }

        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecomputeNow>().RunAsync(asOf, ValueMethod.Textbook);
    }
}
