using System.Net;
using CrmWeb.Data;
using CrmWeb.Data.Alerts;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Alerts;
using CrmWeb.Domain.Customers;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace CrmWeb.Tests.Merges;

public sealed class MergePagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_manager_compares_two_merges_them_and_takes_it_back()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        var survivor = await app.CustomerAsync("Kept motors", describe: c => c.Describe(new(Notes: "pays late")));
        var merged = await app.CustomerAsync("Gone motors", describe: c => c.Describe(new(Web: "https://gone.example", Notes: "wants pumps")));
        var page = await manager.PageAsync($"/customers/{survivor}/merge?with={merged}");
        Assert.Equal(["Merged", "Both"], new[] { "Web", "Notes" }.Select(f => page.QuerySelector($"[name='Input.Sides[{f}]'][checked]")!.GetAttribute("value")));

        var answer = await manager.PostFormAsync($"/customers/{survivor}/merge?with={merged}", new() { ["Input.Sides[Name]"] = "Merged" });

        Assert.Equal($"/customers/{survivor}", answer.Headers.Location!.OriginalString);
        var kept = await app.ReadCustomerAsync(survivor);
        Assert.Equal(("Gone motors", "https://gone.example", "pays late\n\nwants pumps"), (kept.Name, kept.Web, kept.Notes));
        Assert.Equal($"/customers/{survivor}", (await manager.GetAsync($"/customers/{merged}")).Headers.Location!.OriginalString);

        var undo = (await manager.PageAsync($"/customers/{survivor}")).QuerySelector("a[href^='/merges/']")!.GetAttribute("href")!;
        Assert.Equal($"/customers/{merged}", (await manager.PostFormAsync(undo, [])).Headers.Location!.OriginalString);
        kept = await app.ReadCustomerAsync(survivor);
        Assert.Equal(("Kept motors", "", "pays late"), (kept.Name, kept.Web, kept.Notes));
        Assert.Equal(HttpStatusCode.OK, (await manager.GetAsync($"/customers/{merged}")).StatusCode);
    }

    [Fact]
    public async Task Only_who_may_change_both_merges_them_and_the_rest_find_nothing()
    {
        var (mine, foreign) = (await app.TeamAsync("Merging"), await app.TeamAsync("Beside"));
        var (own, other) = (await app.CustomerAsync("Ours", mine), await app.CustomerAsync("Theirs", foreign));
        var second = await app.CustomerAsync("Ours too", mine);
        using var manager = await app.ClientAs(StaffRole.Manager, mine);
        using var sales = await app.ClientAs(StaffRole.Sales, mine);
        var token = await manager.FilledAsync($"/customers/{own}/merge?with={second}", []);
        token.RequestUri = new($"/customers/{own}/merge?with={other}", UriKind.Relative);

        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"/customers/{own}/merge?with={other}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.SendAsync(token)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await sales.GetAsync($"/customers/{own}/merge?with={second}")).StatusCode);
        Assert.Null((await sales.PageAsync($"/customers/{own}")).QuerySelector($"a[href='/customers/{own}/merge']"));
        Assert.NotNull((await manager.PageAsync($"/customers/{own}")).QuerySelector($"a[href='/customers/{own}/merge']"));
    }

    [Fact]
    public async Task One_form_sent_twice_merges_once_and_a_change_meanwhile_is_shown_first()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        var (survivor, merged) = (await app.CustomerAsync("Twice kept"), await app.CustomerAsync("Twice gone"));
        var address = $"/customers/{survivor}/merge?with={merged}";
        var (first, stale) = (await manager.FilledAsync(address, []), await manager.FilledAsync(address, []));
        var body = await first.Content!.ReadAsStringAsync();
        await app.InDatabaseAsync(async db =>
        {
            (await db.Customers.Include(c => c.Stakeholder).SingleAsync(c => c.Id == survivor)).Rename("Changed meanwhile");
            return await db.SaveChangesAsync();
        });

        var refused = await manager.SendAsync(stale);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("Changed meanwhile", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var fresh = await manager.FilledAsync(address, []);
        body = await fresh.Content!.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await manager.SendAsync(fresh)).StatusCode);
        using var again = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, null, "application/x-www-form-urlencoded") };
        Assert.StartsWith("/merges/", (await manager.SendAsync(again)).Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(1, await app.InDatabaseAsync(db => db.CustomerMerges.CountAsync(m => m.SurvivorId == survivor)));
    }

    [Fact]
    public async Task The_reason_of_an_alert_is_read_after_a_merge_and_after_its_undoing()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        var (survivor, merged) = (await app.CustomerAsync("Reason kept"), await app.CustomerAsync("Reason gone"));
        var alert = await app.InDatabaseAsync(async db =>
        {
            var made = new CustomerAlert(await db.Customers.SingleAsync(c => c.Id == merged), null, AlertKind.Illness, "No sweet fruit", CustomerRows.Entered);
            made.Seal(await Vault(db).SealAsync(made.PersonCode, "Diabetes", default));
            db.CustomerAlerts.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });

        await manager.PostFormAsync($"/customers/{survivor}/merge?with={merged}", []);
        Assert.Equal((survivor, "Diabetes"), await ReadAsync(alert));

        var undo = (await manager.PageAsync($"/customers/{survivor}")).QuerySelector("a[href^='/merges/']")!.GetAttribute("href")!;
        await manager.PostFormAsync(undo, []);
        Assert.Equal((merged, "Diabetes"), await ReadAsync(alert));
    }

    [Fact]
    public async Task The_one_to_merge_with_is_looked_up_and_customers_alike_offer_it()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        var (survivor, merged) = (await app.CustomerAsync("Lookup pumps"), await app.CustomerAsync("Lookup pumps"));

        var found = await manager.PageAsync($"/customers/{survivor}/merge?q=lookup");

        Assert.NotNull(found.QuerySelector($"a[href='/customers/{survivor}/merge?with={merged}']"));
        Assert.Null(found.QuerySelector($"a[href='/customers/{survivor}/merge?with={survivor}']"));
        Assert.NotNull((await manager.PageAsync($"/customers/{survivor}")).QuerySelector($"a[href='/customers/{survivor}/merge?with={merged}']"));
    }

    private ReasonVault Vault(CrmDbContext db) => new(db, new MasterKey(new ConfigurationBuilder().Build(), new DataFolder(app.DataFolder)), TimeProvider.System);

    private Task<(int CustomerId, string? Reason)> ReadAsync(int alert) => app.InDatabaseAsync(async db =>
    {
        var found = await db.CustomerAlerts.AsNoTracking().SingleAsync(a => a.Id == alert);
        return (found.CustomerId, await Vault(db).OpenAsync(found, default));
    });
}
