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

/// <summary>Ten customers; on the second day the last has bought most, so it should be gold and the first gold silver.</summary>
public sealed class ReviewPageTests : IAsyncLifetime
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private const string Bulk = "#bulk";

    private readonly CrmApp app = new() { KeepsHours = false };

    public async Task InitializeAsync()
    {
        await app.InitializeAsync();
        var team = await app.RootTeamAsync();
        await app.InDatabaseAsync(async db =>
        {
            for (var i = 1; i <= 10; i++)
            {
                var customer = new Customer($"C{i}", $"C{i}", CustomerClass.Individual, team, null, RelationshipType.Basic, ValueBase.By);
                db.Purchases.Add(new Purchase(customer, Today.AddDays(-10), 1100 - (i * 100), "USD", ValueBase.By));
            }

            return await db.SaveChangesAsync();
        });
        await RunAsync(Today.AddDays(-1));
        await app.InDatabaseAsync(async db =>
        {
            db.Purchases.Add(new Purchase(await db.Customers.SingleAsync(c => c.Code == "C10"), Today.AddDays(-1), 9000, "USD", ValueBase.By));
            return await db.SaveChangesAsync();
        });
    }

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_manager_accepts_once_though_the_form_is_sent_twice()
    {
        await RunAsync(Today);
        var item = Assert.Single(await ItemsAsync("C10"));
        var client = await app.ClientAs(StaffRole.Manager);
        using var first = await client.FilledAsync("/pyramid/review", Own(item, "Choice", "Accept"), Accept(item));
        using var second = await client.FilledAsync("/pyramid/review", Own(item, "Choice", "Accept"), Accept(item));

        Assert.Equal(HttpStatusCode.Found, (await client.SendAsync(first)).StatusCode);
        await client.SendAsync(second);

        Assert.Equal(PyramidTier.Gold, (await TiersAsync("C10")).InEffect);
        var change = Assert.Single(await app.InDatabaseAsync(db => db.TierChanges.Where(c => c.CustomerId == item.CustomerId).ToListAsync()));
        Assert.Equal(item.RunId, change.RunId);
        Assert.NotNull(change.DecidedBy);
    }

    [Fact]
    public async Task An_override_needs_a_reason_and_stands_against_runs_until_it_ends()
    {
        await RunAsync(Today);
        var item = Assert.Single(await ItemsAsync("C10"));
        var client = await app.ClientAs(StaffRole.Manager);
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
        var client = await app.ClientAs(StaffRole.Manager);
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

        var rows = (await (await app.ClientAs(StaffRole.Manager)).PageAsync("/pyramid/review")).QuerySelectorAll(".review-row");

        Assert.All(rows, row => Assert.Equal(Day(Today.AddDays(90)), row.QuerySelector("form:has(button[value=Hold]) input[type=date]")!.GetAttribute("value")));
        Assert.All(rows, row => Assert.True(row.QuerySelector(".own-decision button")!.HasAttribute("disabled"))); // what Enter would press
        Assert.All(rows, row => Assert.Equal(["bulk"], row.QuerySelectorAll("input[type=checkbox]").Select(box => box.GetAttribute("form"))));
        Assert.All(rows, row => Assert.Empty(row.QuerySelectorAll(".accept-now [name$=Reason]"))); // a plain accept takes no reason unseen
    }

    [Fact]
    public async Task A_row_says_why_it_waits_just_now()
    {
        await RunAsync(Today);
        Assert.Equal($"On {Written(Today)} it came up to rank 1; Gold ends at rank 1.", await WhyAsync("C10"));
        Assert.Equal($"On {Written(Today)} it stood at rank 2, more than 20% beyond the end of Gold (rank 1).", await WhyAsync("C1"));
    }

    [Fact]
    public async Task A_move_that_comes_back_after_a_hold_says_who_held_it_until_when_and_why()
    {
        await RunAsync(Today);
        await app.InDatabaseAsync(async db =>
        {
            var item = await db.TierReviews.SingleAsync(r => r.Customer.Code == "C10");
            item.Hold(ValueBase.By, Today.AddDays(-1), "Wait and see");
            return await db.SaveChangesAsync();
        });
        await RunAsync(Today);

        Assert.StartsWith($"Nobody had decided, so it was held until {Written(Today.AddDays(-1))}. Reason then: \u201cWait and see\u201d.", await WhyAsync("C10"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_the_fall_from_gold_first_and_whose_doing_each_move_is()
    {
        await RunAsync(Today);

        var rows = (await (await app.ClientAs(StaffRole.Manager)).PageAsync("/pyramid/review")).QuerySelectorAll(".review-row").ToList();

        Assert.Equal(["C1", "C10"], rows.Take(2).Select(r => r.QuerySelector(".work-text > a")!.TextContent));
        Assert.Contains("leaves gold", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Places lost because others overtook it: 1.", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Places gained by its own value: 9.", rows[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Today_and_the_pyramid_lead_those_who_decide_to_the_review()
    {
        await RunAsync(Today);
        var (manager, seller) = (await app.ClientAs(StaffRole.Manager), await app.ClientAs(StaffRole.Sales));

        Assert.Equal("3 customers await tier review", (await manager.PageAsync("/")).QuerySelector(".awaits-review p")!.TextContent);
        Assert.NotNull((await manager.PageAsync("/pyramid")).QuerySelector("a[href='/pyramid/review']"));
        Assert.Null((await seller.PageAsync("/")).QuerySelector("a[href='/pyramid/review']"));
        Assert.Null((await seller.PageAsync("/pyramid")).QuerySelector("a[href='/pyramid/review']"));
    }

    [Fact]
    public async Task An_auditor_reads_and_decides_nothing()
    {
        await RunAsync(Today);
        var client = await app.ClientAs(StaffRole.Auditor);

        var page = await client.PageAsync("/pyramid/review");

        Assert.Equal(3, page.QuerySelectorAll(".review-row").Length);
        Assert.Empty(page.QuerySelectorAll("main form[method=post], main button"));
    }

    [Fact]
    public async Task Promotions_are_accepted_in_bulk_and_demotions_still_wait()
    {
        await RunAsync(Today);
        var client = await app.ClientAs(StaffRole.Manager);

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
        var client = await app.ClientAs(StaffRole.Manager);

        var empty = await client.PostFormAsync("/pyramid/review", new() { ["Input.Choice"] = "Accept" }, Bulk);
        var answer = await client.PostFormAsync("/pyramid/review", new() { ["Input.Choice"] = "Override", ["Input.Items"] = $"{item.Id}" }, Bulk);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Contains("Tick at least one customer.", await empty.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var page = await answer.DocumentAsync();
        Assert.Single(page.QuerySelectorAll(".review-row input[checked]"));
        Assert.Equal(2, page.QuerySelectorAll("#bulk .invalid-feedback").Length); // reason and tier
    }

    [Fact]
    public async Task A_decision_is_taken_back_after_the_next_run_too_and_waits_again()
    {
        await RunAsync(Today);
        var item = Assert.Single(await ItemsAsync("C10"));
        var client = await app.ClientAs(StaffRole.Manager);
        await client.PostFormAsync("/pyramid/review", Own(item, "Choice", "Accept"), Accept(item));
        await RunAsync(Today);
        await client.PostFormAsync("/pyramid/review", [], "form[action*='Undo']");
        Assert.Equal((PyramidTier.Iron, PyramidTier.Gold), await TiersAsync("C10"));

        await RunAsync(Today);
        var again = Assert.Single(await ItemsAsync("C10"));
        Assert.Equal((TierReviewState.Open, Today), (again.State, again.ProposedOn));
    }

    [Fact]
    public async Task The_pyramid_counts_the_tiers_in_effect_beside_those_computed()
    {
        await RunAsync(Today);
        var item = Assert.Single(await ItemsAsync("C10"));
        var client = await app.ClientAs(StaffRole.Manager);
        await client.PostFormAsync("/pyramid/review", Own(item, "Choice", "Accept"), Accept(item));

        // C10 is gold now, and C1, whose move to silver waits, is gold still.
        var gold = (await client.PageAsync("/pyramid")).QuerySelector(".pyramid-table a[href='/customers?tier=Gold']")!;

        Assert.Equal("in effect: 2", gold.TextContent);
        Assert.Equal(2, (await client.PageAsync("/customers?tier=Gold")).QuerySelectorAll("tbody a.rowlink").Length);
    }

    [Fact]
    public async Task A_decision_that_somebody_took_back_already_is_not_taken_back_twice()
    {
        await RunAsync(Today);
        var item = Assert.Single(await ItemsAsync("C10"));
        var client = await app.ClientAs(StaffRole.Manager);
        await client.PostFormAsync("/pyramid/review", Own(item, "Choice", "Accept"), Accept(item));
        using var first = await client.FilledAsync("/pyramid/review", [], "form[action*='Undo']");
        using var second = await client.FilledAsync("/pyramid/review", [], "form[action*='Undo']");

        await client.SendAsync(first);
        await client.SendAsync(second);

        Assert.Equal((PyramidTier.Iron, PyramidTier.Gold), await TiersAsync("C10"));
        Assert.Equal(2, await app.InDatabaseAsync(db => db.TierChanges.CountAsync(c => c.CustomerId == item.CustomerId)));
    }

    [Fact]
    public async Task Who_decided_what_and_when_stands_on_the_page_in_the_timeline_and_in_the_tier_history()
    {
        await RunAsync(Today);
        var (rise, fall) = (Assert.Single(await ItemsAsync("C10")), Assert.Single(await ItemsAsync("C1")));
        var client = await app.ClientAs(StaffRole.Manager);
        await client.PostFormAsync("/pyramid/review", Own(rise, "Choice", "Accept"), Accept(rise));
        await client.PostFormAsync("/pyramid/review", new() { ["Input.Choice"] = "Hold", ["Input.Items"] = $"{fall.Id}", ["Input.Until"] = Day(Today.AddDays(9)), ["Input.Reason"] = "Old friends" }, Bulk);

        var history = await client.PageAsync("/pyramid/review/history?persons=true");

        Assert.Equal(["C1", "C10"], history.QuerySelectorAll("tbody th").Select(e => e.TextContent));
        Assert.Contains("Old friends", history.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Iron \u2192 Gold", await TimelineAsync(client, rise.CustomerId), StringComparison.Ordinal);
        Assert.Contains("Tier held: Gold instead of Silver", await TimelineAsync(client, fall.CustomerId), StringComparison.Ordinal);

        var held = (await client.PageAsync($"/customers/{fall.CustomerId}/tiers")).QuerySelectorAll("table");
        Assert.DoesNotContain("Old friends", held[0].TextContent, StringComparison.Ordinal); // the hold moved no tier
        Assert.Contains("Old friends", held[1].TextContent, StringComparison.Ordinal);
        Assert.Empty((await client.PageAsync($"/customers/{rise.CustomerId}/tiers")).QuerySelectorAll(".review-reason:not(:empty)"));
    }

    [Fact]
    public async Task A_customers_page_says_why_its_tiers_differ_and_leads_to_their_history()
    {
        await RunAsync(Today);
        var item = Assert.Single(await ItemsAsync("C10"));
        var client = await app.ClientAs(StaffRole.Manager);

        Assert.Contains("waits for a manager's review", (await client.PageAsync($"/customers/{item.CustomerId}")).QuerySelector(".tier-difference")!.TextContent, StringComparison.Ordinal);
        await client.PostFormAsync("/pyramid/review", Own(item, "Choice", "Accept"), Accept(item));

        Assert.Null((await client.PageAsync($"/customers/{item.CustomerId}")).QuerySelector(".tier-difference"));
        var history = await client.PageAsync($"/customers/{item.CustomerId}/tiers?on={Day(Today.AddDays(-1))}");
        Assert.EndsWith("Iron", history.QuerySelector("output.tier-on")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([2, 1, 2], history.QuerySelectorAll("table").Select(t => t.QuerySelectorAll("tbody tr").Length)); // tiers, decisions, figures
    }

    [Fact]
    public async Task Who_had_no_tier_while_a_first_one_waited_for_review_is_told_so()
    {
        var team = await app.RootTeamAsync();
        var id = await app.InDatabaseAsync(async db =>
        {
            var customer = db.Customers.Add(new Customer("C11", "C11", CustomerClass.Individual, team, null, RelationshipType.Basic, ValueBase.By)).Entity;
            await db.SaveChangesAsync();
            return customer.Id;
        });
        await RunAsync(Today.AddDays(-1));
        await app.InDatabaseAsync(async db =>
        {
            db.Purchases.Add(new Purchase(await db.Customers.SingleAsync(c => c.Id == id), Today, 20_000, "USD", ValueBase.By));
            return await db.SaveChangesAsync();
        });
        await RunAsync(Today);

        var page = await (await app.ClientAs(StaffRole.Manager)).PageAsync($"/customers/{id}/tiers");

        var standing = Assert.Single(page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr")).QuerySelector(".tier-then")!;
        Assert.Contains("outside the pyramid", standing.TextContent, StringComparison.Ordinal);
        Assert.Equal(["No purchase yet", $"Gold waits for review since {Written(Today)}."], standing.QuerySelectorAll("small").Select(e => e.TextContent));
        Assert.Equal(["Gold", "No purchase yet"], page.QuerySelectorAll(".figure-cards .tier-then").Select(e => e.TextContent.Trim()));
    }

    [Fact]
    public async Task The_service_desk_reads_tiers_and_no_money()
    {
        await RunAsync(Today);
        var id = Assert.Single(await ItemsAsync("C10")).CustomerId;

        var page = await (await app.ClientAs(StaffRole.ServiceDesk)).PageAsync($"/customers/{id}/tiers");

        Assert.Single(page.QuerySelectorAll("main table"));
        Assert.DoesNotContain("$", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static string Accept(TierReview item) => $"#item-{item.Id} .accept-now";

    private static string Fields(TierReview item) => $"#item-{item.Id} .own-decision form";

    // What the own form of a row sends.
    private static Dictionary<string, string> Own(TierReview item, string field, string value, params (string Field, string Value)[] others)
        => others.Prepend((field, value)).ToDictionary(f => $"Own[{item.Id}].{f.Item1}", f => f.Item2);

    private static string Written(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.GetCultureInfo("en-US"));

    private async Task<string> WhyAsync(string code)
        => (await (await app.ClientAs(StaffRole.Manager)).PageAsync("/pyramid/review")).QuerySelectorAll(".review-row")
            .Single(row => row.QuerySelector(".work-text > a")!.TextContent == code).QuerySelector(".review-why")!.TextContent;

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static async Task<string> TimelineAsync(HttpClient client, int customerId)
        => (await client.PageAsync($"/customers/{customerId}")).QuerySelector("main")!.TextContent;

    private async Task RunAsync(DateOnly asOf)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecomputeNow>().RunAsync(asOf, ValueMethod.Textbook);
    }

    private Task<List<TierReview>> ItemsAsync(string code)
        => app.InDatabaseAsync(db => db.TierReviews.AsNoTracking().Where(r => r.Customer.Code == code).ToListAsync());

    private async Task<(PyramidTier? InEffect, PyramidTier? Computed)> TiersAsync(string code)
    {
        var customer = await app.InDatabaseAsync(db => db.Customers.AsNoTracking().SingleAsync(c => c.Code == code));
        return (customer.Standing.Tier, customer.Standing.ComputedTier);
    }
}
