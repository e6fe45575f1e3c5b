using System.Net;
using CrmWeb.Data.Value;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.WhatIf;
using CrmWeb.Tests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Value.WhatIf;

public sealed class ScenarioPagesTests : IAsyncLifetime
{
    private const string Page = "/value/what-if", Compared = "/value/what-if/scenarios";
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
    private static readonly Entered By = new(TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1), null);

    private readonly CrmApp app = new();

    public async Task InitializeAsync()
    {
        await app.InitializeAsync();
        var team = await app.RootTeamAsync();
        await app.InDatabaseAsync(async db =>
        {
            var customer = new Customer("C1", "Customer", CustomerClass.Individual, team, null, RelationshipType.Basic, By);
            db.Purchases.Add(new Purchase(customer, Today, 1000, "USD", By));
            return await db.SaveChangesAsync();
        });
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecomputeNow>().RunAsync(Today, ValueMethod.Automatic);
    }

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_scenario_is_kept_by_name_opened_and_tried_again()
    {
        using var client = await app.ClientAs(StaffRole.Manager);
        var id = await KeepAsync(client, "Dear money", "20");

        var opened = await client.PageAsync($"{Compared}?id={id}");
        var again = await client.PageAsync(opened.QuerySelector($"a[href='{Page}?scenario={id}']")!.GetAttribute("href")!);

        Assert.Equal("Dear money", opened.QuerySelector("h1")!.TextContent);
        Assert.Contains("from $746 to $632", opened.QuerySelector(".verdict")!.TextContent, StringComparison.Ordinal); // 300 × 2.486852 and × 2.106481
        Assert.Equal("20", again.QuerySelector("[name='Input.Values[0]']")!.GetAttribute("value"));
        Assert.Equal("Dear money", (await client.PageAsync(Page)).QuerySelector($"#scenarios a[href='{Compared}?id={id}']")!.TextContent);
    }

    [Fact]
    public async Task Two_stand_side_by_side()
    {
        using var client = await app.ClientAs(StaffRole.Manager);
        var (one, other) = (await KeepAsync(client, "Dear", "20"), await KeepAsync(client, "Cheap", "5"));

        var page = await client.PageAsync($"{Compared}?id={one}&id={other}");

        Assert.Equal(["Cheap", "Dear"], page.QuerySelectorAll("thead a").Select(a => a.TextContent).Order(StringComparer.Ordinal));
        Assert.Contains("10% → 20%", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comparing_nothing_says_what_to_do()
    {
        using var client = await app.ClientAs(StaffRole.Manager);
        await KeepAsync(client, "Dear", "20");

        using var answer = await client.GetAsync(Compared);

        Assert.Contains("Tick two or three", (await client.PageAsync(answer.Headers.Location!.OriginalString.Split('#')[0])).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_leaves_now_is_said_to_those_who_see_the_whole_company()
    {
        await app.InDatabaseAsync(async db =>
        {
            var customer = await db.Customers.SingleAsync();
            db.Purchases.Add(new Purchase(customer, Today.AddDays(-400), 10, "USD", By));
            return await db.SaveChangesAsync();
        });
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecomputeNow>().RunAsync(Today, ValueMethod.Automatic);

        Assert.Contains("0 of 1 active", (await (await app.ClientAs(StaffRole.Manager)).PageAsync(Page)).QuerySelector(".churn-now")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await (await app.ClientAs(StaffRole.Manager, await app.TeamAsync("North"))).PageAsync(Page)).QuerySelector(".churn-now"));
    }

    [Fact]
    public async Task A_name_is_wanted_and_taken_once_and_a_form_sent_twice_keeps_one()
    {
        using var client = await app.ClientAs(StaffRole.Manager);
        await KeepAsync(client, "Dear", "20");
        var form = await FormAsync(client, "30");

        using var without = await client.PostFormAsync(form, new() { ["Input.Name"] = " " });
        using var taken = await client.PostFormAsync(form, new() { ["Input.Name"] = "Dear" });
        using var first = await client.FilledAsync(form, new() { ["Input.Name"] = "Dearer" });
        using var second = new HttpRequestMessage(HttpMethod.Post, first.RequestUri) { Content = new StringContent(await first.Content!.ReadAsStringAsync(), first.Content.Headers.ContentType) };
        await client.SendAsync(first);
        await client.SendAsync(second);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (without.StatusCode, taken.StatusCode));
        Assert.Equal(["Dear", "Dearer"], await app.InDatabaseAsync(db => db.ValueScenarios.Select(s => s.Name).OrderBy(n => n).ToListAsync()));
    }

    [Fact]
    public async Task Only_the_author_and_an_administrator_delete_and_another_manager_sees_nothing_of_it()
    {
        using var author = await app.ClientAs(StaffRole.Manager);
        using var other = await app.ClientAs(StaffRole.Manager, await app.TeamAsync("North"));
        using var auditor = await app.ClientAs(StaffRole.Auditor);
        using var administrator = await app.ClientAs(StaffRole.Administrator);
        var id = await KeepAsync(author, "Mine", "20");
        const string delete = "main form[action*='delete=']";

        using var hidden = await other.GetAsync($"{Compared}?id={id}");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.Null((await auditor.PageAsync($"{Compared}?id={id}")).QuerySelector(delete));
        Assert.NotNull((await author.PageAsync($"{Compared}?id={id}")).QuerySelector(delete));
        using var deleted = await administrator.PostFormAsync($"{Compared}?id={id}", [], delete);

        Assert.Equal(HttpStatusCode.Redirect, deleted.StatusCode);
        Assert.False(await app.InDatabaseAsync(db => db.ValueScenarios.AnyAsync()));
    }

    [Fact]
    public async Task Taking_over_leads_to_the_settings_with_the_values_filled_in_and_changes_nothing_yet()
    {
        using var client = await app.ClientAs(StaffRole.Administrator);
        var id = await KeepAsync(client, "Dear", "20");

        var link = (await client.PageAsync($"{Compared}?id={id}")).QuerySelector("a[href^='/settings/value']")!.GetAttribute("href")!;
        var settings = await client.PageAsync(link);

        Assert.Equal("/settings/value?Value.DiscountRate=0.2", link);
        Assert.Contains("Discount rate per year", settings.QuerySelector(".notice.warn")!.TextContent, StringComparison.Ordinal);
        Assert.Single(settings.QuerySelectorAll("input[value='20']"));
        Assert.False(await app.InDatabaseAsync(db => db.Settings.AnyAsync(s => s.Key == "Value.DiscountRate")));
        using var saved = await client.PostFormAsync(link, []);
        Assert.Equal("0.2", await app.InDatabaseAsync(db => db.Settings.Where(s => s.Key == "Value.DiscountRate").Select(s => s.Value).SingleAsync()));
    }

    private async Task<int> KeepAsync(HttpClient client, string name, string discount)
    {
        using var kept = await client.PostFormAsync(await FormAsync(client, discount), new() { ["Input.Name"] = name });
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        return await app.InDatabaseAsync(db => db.ValueScenarios.OrderByDescending(s => s.Id).Select(s => s.Id).FirstAsync());
    }

    /// <summary>Computes a what-if; the address of the form that keeps it.</summary>
    private static async Task<string> FormAsync(HttpClient client, string discount)
    {
        using var answer = await client.PostFormAsync(Page, new() { ["Input.Values[0]"] = discount });
        return (await client.PageAsync(answer.Headers.Location!.ToString())).QuerySelector("a[href*='scenarios/new']")!.GetAttribute("href")!;
    }
}
