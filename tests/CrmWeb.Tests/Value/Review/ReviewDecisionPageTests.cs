using System.Globalization;
using System.Net;
using CrmWeb.Data.Value;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using CrmWeb.Tests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Value.Review;

public sealed class ReviewDecisionPageTests : ReviewPages
{
    [Fact]
    public async Task A_manager_accepts_once_though_the_form_is_sent_twice()
    {
        await RunAsync(Today);
        var item = Assert.Single(await ItemsAsync("C10"));
        var client = await App.ClientAs(StaffRole.Manager);
        using var first = await client.FilledAsync("/pyramid/review", Own(item, "Choice", "Accept"), Accept(item));
        using var second = await client.FilledAsync("/pyramid/review", Own(item, "Choice", "Accept"), Accept(item));

        Assert.Equal(HttpStatusCode.Found, (await client.SendAsync(first)).StatusCode);
        await client.SendAsync(second);

        Assert.Equal(PyramidTier.Gold, (await TiersAsync("C10")).InEffect);
        var change = Assert.Single(await App.InDatabaseAsync(db => db.TierChanges.Where(c => c.CustomerId == item.CustomerId).ToListAsync()));
        Assert.Equal(item.RunId, change.RunId);
        Assert.NotNull(change.DecidedBy);
    }

    [Fact]
    public async Task An_override_needs_a_reason_and_stands_against_runs_until_it_ends()
    {
        await RunAsync(Today);
        var item = Assert.Single(await ItemsAsync("C10"));
        var client = await App.ClientAs(StaffRole.Manager);
        var until = Today.AddDays(30);
        var form = new Dictionary<string, string>
        {
            ["Input.Choice"] = "Override", ["Input.Items"] = string.Create(CultureInfo.InvariantCulture, $"{item.Id}"),
            ["Input.Tier"] = "Silver", ["Input.Until"] = until.ToString("O", CultureInfo.InvariantCulture),
        };

        Assert.NotEqual(HttpStatusCode.Found, (await client.PostFormAsync("/pyramid/review", form, Bulk)).StatusCode);
        form["Input.Reason"] = "One great order, not a habit";
        Assert.Equal(HttpStatusCode.Found, (await client.PostFormAsync("/pyramid/review", form, Bulk)).StatusCode);
        await RunAsync(Today);

        Assert.Equal((PyramidTier.Silver, PyramidTier.Gold), await TiersAsync("C10"));
        Assert.Equal(TierReviewState.Overridden, Assert.Single(await ItemsAsync("C10")).State);
        Assert.Contains("in effect: Silver", (await client.PageAsync("/pyramid")).QuerySelector($"tr:has(a[href='/customers/{item.CustomerId}'])")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_s_own_form_decides_with_its_own_reason_and_day_and_only_about_its_customer()
    {
        await RunAsync(Today);
        var item = Assert.Single(await ItemsAsync("C10"));
        var client = await App.ClientAs(StaffRole.Manager);
        var form = Own(item, "Choice", "Override", ("Tier", "Silver"), ("Until", Day(Today.AddDays(30))));

        var refused = await client.PostFormAsync("/pyramid/review", form, Fields(item));
        var page = await refused.DocumentAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal($"Own_{item.Id}__Reason", Assert.Single(page.QuerySelectorAll("main .is-invalid")).Id);
        Assert.Equal($"item-{item.Id}", Assert.Single(page.QuerySelectorAll("main details[open]")).ParentElement!.Id);

        form[$"Own[{item.Id}].Reason"] = "One great order";
        Assert.Equal(HttpStatusCode.Found, (await client.PostFormAsync("/pyramid/review", form, Fields(item))).StatusCode);

        var decided = Assert.Single(await ItemsAsync("C10"));
        Assert.Equal((TierReviewState.Overridden, "One great order", Today.AddDays(30)), (decided.State, decided.Reason, decided.Until));
        Assert.Equal(TierReviewState.Open, Assert.Single(await ItemsAsync("C1")).State);
    }

    [Fact]
    public async Task The_day_a_hold_lasts_stands_beside_its_button_before_it_is_pressed()
    {
        await RunAsync(Today);

        var rows = (await (await App.ClientAs(StaffRole.Manager)).PageAsync("/pyramid/review")).QuerySelectorAll(".review-row");

        Assert.All(rows, row => Assert.Equal(Day(Today.AddDays(90)), row.QuerySelector("form:has(button[value=Hold]) input[type=date]")!.GetAttribute("value")));
        Assert.All(rows, row => Assert.True(row.QuerySelector(".own-decision button")!.HasAttribute("disabled"))); // what Enter would press
        Assert.All(rows, row => Assert.Equal(["bulk"], row.QuerySelectorAll("input[type=checkbox]").Select(box => box.GetAttribute("form"))));
        Assert.All(rows, row => Assert.Empty(row.QuerySelectorAll(".accept-now [name$=Reason]"))); // a plain accept takes no reason unseen
    }

    [Fact]
    public async Task Promotions_are_accepted_in_bulk_and_demotions_still_wait()
    {
        await RunAsync(Today);
        var client = await App.ClientAs(StaffRole.Manager);

        var answer = await client.PostFormAsync("/pyramid/review?up=true&tick=true", new() { ["Input.Choice"] = "Accept" }, Bulk);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(TierReviewState.Accepted, Assert.Single(await ItemsAsync("C10")).State);
        Assert.Equal(TierReviewState.Open, Assert.Single(await ItemsAsync("C1")).State);
    }

    [Fact]
    public async Task What_was_refused_keeps_its_ticks_and_says_why()
    {
        await RunAsync(Today);
        var item = Assert.Single(await ItemsAsync("C10"));
        var client = await App.ClientAs(StaffRole.Manager);

        var empty = await client.PostFormAsync("/pyramid/review", new() { ["Input.Choice"] = "Accept" }, Bulk);
        var answer = await client.PostFormAsync("/pyramid/review", new() { ["Input.Choice"] = "Override", ["Input.Items"] = $"{item.Id}" }, Bulk);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Contains("Tick at least one customer.", await empty.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var page = await answer.DocumentAsync();
        Assert.Single(page.QuerySelectorAll(".review-row input[checked]"));
        Assert.Equal(2, page.QuerySelectorAll("#bulk .invalid-feedback").Length); // reason and tier
    }

    [Fact]
    public async Task An_auditor_reads_and_decides_nothing()
    {
        await RunAsync(Today);
        var client = await App.ClientAs(StaffRole.Auditor);

        var page = await client.PageAsync("/pyramid/review");

        Assert.Equal(3, page.QuerySelectorAll(".review-row").Length);
        Assert.Empty(page.QuerySelectorAll("main form[method=post], main button"));
    }
}
