using System.Net;
using CrmWeb.Data.Duplicates;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Duplicates;
using CrmWeb.Domain.Value;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Duplicates;

public sealed class DuplicateTests : IAsyncLifetime
{
    private readonly CrmApp app = new();

    private DuplicateFinder Finder => app.Services.GetRequiredService<DuplicateFinder>();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_search_lists_likely_pairs_and_who_is_not_the_same_is_remembered_for_ever()
    {
        var (one, other) = (await FirmAsync("Pumps & Sons Ltd", "+86 138 0013 8001"), await FirmAsync("Sons, Pumps", "0086 13800138001"));
        var (second, third) = (await FirmAsync("Only by number", "020 7946 0001"), await FirmAsync("Another by number", "020-79460001"));
        using var manager = await app.ClientAs(StaffRole.Manager);
        await SearchAsync();

        var page = await manager.PageAsync("/duplicates");
        Assert.Equal([$"/customers/{one}/merge?with={other}", $"/customers/{second}/merge?with={third}"], page.QuerySelectorAll("a[href*='merge?with=']").Select(a => a.GetAttribute("href")!));

        await manager.PostFormAsync("/duplicates", [], $"form[action*='Distinct&id={await PairAsync(one)}']");
        Assert.Null((await manager.PageAsync("/duplicates")).QuerySelector($"a[href='/customers/{one}/merge?with={other}']"));
        await SearchAsync();
        Assert.Equal([second], await app.InDatabaseAsync(db => db.DuplicatePairs.Select(p => p.OneCustomerId).ToListAsync()));
    }

    [Fact]
    public async Task A_pair_of_whom_one_is_beyond_reach_is_not_shown_and_cannot_be_told()
    {
        var (mine, foreign) = (await app.TeamAsync("Seen"), await app.TeamAsync("Unseen"));
        var one = await FirmAsync("Beyond Ltd", "020 7946 0002", mine);
        await FirmAsync("Beyond Inc", "020 7946 0002", foreign);
        await FirmAsync("Within", "020 7946 0003", mine);
        await FirmAsync("Within", "020 7946 0003", mine);
        using var manager = await app.ClientAs(StaffRole.Manager, mine);
        using var sales = await app.ClientAs(StaffRole.Sales, mine);
        await SearchAsync();

        Assert.Single((await manager.PageAsync("/duplicates")).QuerySelectorAll("tbody tr"));
        var row = await sales.PageAsync("/duplicates");
        Assert.Single(row.QuerySelectorAll("tbody tr"));
        Assert.Null(row.QuerySelector("a[href*='merge?with=']"));
        var form = await manager.FilledAsync("/duplicates", [], "form[action*='Distinct']");
        form.RequestUri = new($"/duplicates?handler=Distinct&id={await PairAsync(one)}", UriKind.Relative);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.SendAsync(form)).StatusCode);
        Assert.Equal(0, await app.InDatabaseAsync(db => db.DistinctPairs.CountAsync()));
    }

    [Fact]
    public async Task Whoever_was_merged_or_archived_is_in_no_pair()
    {
        var (one, other) = (await FirmAsync("Kept works", "020 7946 0004"), await FirmAsync("Kept works", "020 7946 0004"));
        using var manager = await app.ClientAs(StaffRole.Manager);
        await SearchAsync();

        await manager.PostFormAsync($"/customers/{one}/merge?with={other}", []);

        Assert.Empty((await manager.PageAsync("/duplicates")).QuerySelectorAll("tbody tr"));
        await SearchAsync();
        Assert.Equal(0, await app.InDatabaseAsync(db => db.DuplicatePairs.CountAsync()));
    }

    [Fact]
    public async Task A_search_that_was_stopped_or_whose_process_was_killed_leaves_the_pairs_as_they_were()
    {
        await FirmAsync("Stopped works", "020 7946 0005");
        await FirmAsync("Stopped works", "020 7946 0005");
        await SearchAsync();
        await FirmAsync("Stopped works", "020 7946 0005");
        using var manager = await app.ClientAs(StaffRole.Manager);

        var stopped = await QueueAsync();
        await manager.PostFormAsync("/duplicates", [], $"form[action*='Cancel&id={stopped}']");
        Assert.Equal(RunStatus.Cancelled, await app.InDatabaseAsync(db => db.DuplicateSearches.Where(s => s.Id == stopped).Select(s => s.Status).SingleAsync()));
        Assert.Equal(1, await app.InDatabaseAsync(db => db.DuplicatePairs.CountAsync()));

        var killed = await QueueAsync();
        await app.InDatabaseAsync(async db =>
        {
            (await db.DuplicateSearches.SingleAsync(s => s.Id == killed)).Start($"{Environment.MachineName}/999999", TimeProvider.System.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync();
        });
        Assert.Equal(killed, await app.Services.GetRequiredService<WaitingSearches>().NextAsync());
        Assert.Equal(RunStatus.Done, (await Finder.RunAsync(killed)).Status);
        Assert.Equal(3, await app.InDatabaseAsync(db => db.DuplicatePairs.CountAsync()));
    }

    [Fact]
    public async Task Pages_go_on_where_the_one_before_ended()
    {
        for (var i = 0; i < 52; i++)
        {
            await FirmAsync($"Paged works {i:00}", $"030 1234 {i:0000}");
            await FirmAsync($"Paged works {i:00}", $"030 1234 {i:0000}");
        }

        using var manager = await app.ClientAs(StaffRole.Manager);
        await SearchAsync();

        var first = await manager.PageAsync("/duplicates");
        var second = await manager.PageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        var names = first.QuerySelectorAll("tbody th a").Concat(second.QuerySelectorAll("tbody th a")).Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal((50, 52, 52), (first.QuerySelectorAll("tbody tr").Length, names.Count, names.Distinct().Count()));
    }

    private Task<int> FirmAsync(string name, string phone, int? team = null) => app.CustomerAsync(name, team, describe: c => c.Reach([new(PointKind.Work, phone)], [], []));

    private Task<int> PairAsync(int one) => app.InDatabaseAsync(db => db.DuplicatePairs.Where(p => p.OneCustomerId == one).Select(p => p.Id).SingleAsync());

    private Task<int> QueueAsync() => app.InDatabaseAsync(async db =>
    {
        var search = db.DuplicateSearches.Add(DuplicateSearch.Nightly(new DateOnly(2024, 1, 1).AddDays(await db.DuplicateSearches.CountAsync()), CustomerRows.Entered.At)).Entity;
        await db.SaveChangesAsync();
        return search.Id;
    });

    private async Task SearchAsync() => Assert.Equal(RunStatus.Done, (await Finder.RunAsync(await QueueAsync())).Status);
}
