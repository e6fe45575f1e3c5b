using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Care;

/// <summary>The order of the work list, over more tasks than fit one page.</summary>
public sealed class CareListTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Overdue_comes_first_then_tier_then_value_and_pages_lose_nothing()
    {
        var customers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => app.CustomerAsync($"Ranked {i}")));
        for (var i = 0; i < customers.Length; i++)
            await RankAsync(customers[i], i == 5 ? null : (PyramidTier)(i % 4), i * 100);
        foreach (var customer in customers)
        {
            for (var day = -10; day <= 10; day++)
                await app.CareTaskAsync(customer, $"Day {day}", Today.AddDays(day));
        }

        var seen = await WalkAsync();

        var tasks = await app.InDatabaseAsync(db => db.CareTasks.AsNoTracking().Include(t => t.Customer).ToListAsync());
        var expected = tasks.OrderBy(t => t.WorkOn.CompareTo(Today)).ThenBy(t => (int?)t.Customer.Standing.Tier ?? 4)
            .ThenByDescending(t => t.Customer.Standing.Clv).ThenBy(t => t.WorkOn).ThenBy(t => t.Id).Select(t => t.Id);
        Assert.Equal(expected, seen);
    }

    [Fact]
    public async Task The_list_opens_where_there_is_something_to_do()
    {
        var me = await app.PersonAsync("opening@staff.test", await app.RootTeamAsync(), StaffRole.Sales);
        var customer = await app.CustomerAsync("Opening");
        await app.CareTaskAsync(customer, "Somebody's", Today);
        using var sales = await app.ClientOf(me);

        Assert.Equal("/care?view=Team", await OpenAsync(sales));

        await app.CareTaskAsync(customer, "Mine", Today, me.Id);
        Assert.Equal("/care?view=Mine", await OpenAsync(sales));
    }

    private static async Task<string?> OpenAsync(HttpClient client)
        => (await client.PageAsync("/care")).QuerySelector(".tabs a[aria-current=page]")!.GetAttribute("href");

    private async Task<List<int>> WalkAsync()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        List<int> seen = [];
        for (var address = "/care?view=Team"; address is not null;)
        {
            var page = await manager.PageAsync(address);
            seen.AddRange(page.QuerySelectorAll(".work-text > a").Select(a => int.Parse(a.GetAttribute("href")!.Split('/', '?')[2], System.Globalization.CultureInfo.InvariantCulture)));
            address = page.QuerySelectorAll(".pager-links a").Select(a => a.GetAttribute("href")).FirstOrDefault(h => h!.Contains("after=", StringComparison.Ordinal))!;
        }

        return seen;
    }

    private Task<int> RankAsync(int customer, PyramidTier? tier, decimal clv) => app.InDatabaseAsync(db => db.CustomerStandings.Where(s => s.CustomerId == customer)
        .ExecuteUpdateAsync(set => set.SetProperty(s => s.Tier, tier).SetProperty(s => s.Clv, clv)));
}
