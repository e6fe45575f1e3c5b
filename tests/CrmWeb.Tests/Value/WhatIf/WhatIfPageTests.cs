using System.Net;
using AngleSharp.Dom;
using CrmWeb.Data.Settings;
using CrmWeb.Data.Value;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using CrmWeb.Tests.Access;
using CrmWeb.Value;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Value.WhatIf;

public sealed class WhatIfPageTests : IAsyncLifetime
{
    private const string Page = "/value/what-if", Discount = "Input.Values[0]", Gold = "Input.Values[5]";
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
    private static readonly Entered By = new(TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1), null);

    private readonly LedgerGate gate = new();
    private readonly CrmApp app;

    public WhatIfPageTests() => app = new CrmApp { Beside = gate.Watch };

    public Task InitializeAsync()
    {
        gate.Open();
        return app.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        gate.Open();
        await app.DisposeAsync();
        gate.Dispose();
    }

    [Fact]
    public async Task Before_the_first_run_the_page_says_what_to_do()
        => Assert.NotNull((await (await app.ClientAs(StaffRole.Manager)).PageAsync(Page)).QuerySelector("main .empty a[href='/value/runs']"));

    [Fact]
    public async Task The_answer_comes_in_words_and_figures_and_nothing_is_saved()
    {
        await ComputeAsync(1000, 500, 100);
        using var client = await app.ClientAs(StaffRole.Manager);

        // 30 % of 1,600 for three years: 480 × 2.486852 at 10 % and × 2.106481 at 20 %
        using var answer = await client.PostFormAsync(Page, new() { [Discount] = "20" });
        var page = await client.PageAsync(answer.Headers.Location!.ToString());

        Assert.Equal(["Customer equity would fall by $183 (15.3%), from $1,194 to $1,011.", "Nobody would change tier."], page.QuerySelectorAll(".verdict").Select(p => p.TextContent));
        Assert.Equal("Discount rate per year: 10% → 20%", Words(page.QuerySelector("main section li")!.TextContent));
        Assert.Equal("20", page.QuerySelector($"[name='{Discount}']")!.GetAttribute("value"));
        Assert.Equal(1194m, decimal.Round(await app.InDatabaseAsync(db => Task.FromResult(db.ValueRuns.Single(r => r.Status == RunStatus.Done).Equity))));
    }

    [Fact]
    public async Task Who_crosses_a_cut_off_is_listed()
    {
        await ComputeAsync(1000, 500, 100);
        using var client = await app.ClientAs(StaffRole.Manager);

        using var answer = await client.PostFormAsync(Page, new() { [Gold] = "40" }); // ⌈0.4 · 3⌉ = 2 instead of 1
        var page = await client.PageAsync(answer.Headers.Location!.ToString());
        var link = page.QuerySelector("#cuts a")!;
        var list = await client.PageAsync(link.GetAttribute("href")!);

        Assert.Equal(("1", "Customer 500"), (link.TextContent, list.QuerySelector("a.rowlink")!.TextContent));
        Assert.Contains("Copper → Gold", list.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Discount, "101")]
    [InlineData(Discount, "a lot")]
    [InlineData(Gold, "60")] // 60 + 19 + 30 % is more than all
    [InlineData("Input.Values[2]", "0")]
    public async Task What_cannot_be_assumed_is_refused_beside_its_field(string field, string typed)
    {
        await ComputeAsync(100);
        using var client = await app.ClientAs(StaffRole.Manager);

        using var answer = await client.PostFormAsync(Page, new() { [field] = typed });
        var page = await answer.DocumentAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(typed, page.QuerySelector($"[name='{field}']")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector($"[name='{field}'][aria-invalid=true]"));
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once()
    {
        await ComputeAsync(100);
        using var client = await app.ClientAs(StaffRole.Manager);

        using var answer = await client.PostFormAsync(Page, new() { [Discount] = "12,5", [Gold] = "60" });

        Assert.Equal(
            ["A number from 0 to 100, decimals after a point.", "Gold, silver and copper together are more than 100%."],
            (await answer.DocumentAsync()).QuerySelectorAll(".invalid-feedback").Select(e => e.TextContent.Trim()));
    }

    [Fact]
    public async Task A_result_of_an_earlier_run_says_so_and_is_computed_again_on_the_newest()
    {
        await ComputeAsync(1000, 500, 100);
        using var client = await app.ClientAs(StaffRole.Manager);
        using var first = await client.PostFormAsync(Page, new() { [Gold] = "40" });
        await app.InDatabaseAsync(async db =>
        {
            await db.EnterSettingAsync("Value.DiscountRate", "0.2", TimeProvider.System.GetUtcNow().UtcDateTime, null, default);
            return await db.SaveChangesAsync();
        });
        await RunAsync();

        var old = await client.PageAsync(first.Headers.Location!.ToString());
        using var second = await client.PostFormAsync(Page, new() { [Discount] = old.QuerySelector($"[name='{Discount}']")!.GetAttribute("value")!, [Gold] = old.QuerySelector($"[name='{Gold}']")!.GetAttribute("value")! });
        var again = await client.PageAsync(second.Headers.Location!.ToString());

        Assert.Contains("of run 1 as of", old.QuerySelector(".notice[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("what-if", old.QuerySelector(".notice button")!.GetAttribute("form"));
        Assert.StartsWith("On run 1 as of", old.QuerySelector("#result small")!.TextContent, StringComparison.Ordinal);
        Assert.True(old.QuerySelector("form#what-if")!.CompareDocumentPosition(old.QuerySelector("#result")!).HasFlag(DocumentPositions.Following));
        Assert.Equal(("20", "40"), (old.QuerySelector($"[name='{Discount}']")!.GetAttribute("value"), old.QuerySelector($"[name='{Gold}']")!.GetAttribute("value"))); // the settings of now, and what was asked
        Assert.Null(again.QuerySelector(".notice[role=status]"));
        Assert.StartsWith("On run 2 as of", again.QuerySelector("#result small")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Gold, share of customers: 1% → 40%", Words(Assert.Single(again.QuerySelectorAll("#result li")).TextContent));
    }

    [Fact]
    public async Task The_menu_begins_anew_and_leads_back_to_the_last_question()
    {
        await ComputeAsync(1000, 500, 100);
        using var client = await app.ClientAs(StaffRole.Manager);
        Assert.Null((await client.PageAsync(Page)).QuerySelector("#last"));
        using var answer = await client.PostFormAsync(Page, new() { [Discount] = "20", [Gold] = "40" });

        var anew = await client.PageAsync(Page);
        var back = await client.PageAsync(anew.QuerySelector("#last a")!.GetAttribute("href")!);

        Assert.Equal(("10", "1"), (anew.QuerySelector($"[name='{Discount}']")!.GetAttribute("value"), anew.QuerySelector($"[name='{Gold}']")!.GetAttribute("value")));
        Assert.Null(anew.QuerySelector("#result"));
        Assert.EndsWith("Discount rate per year: 10% → 20%; Gold, share of customers: 1% → 40%", Words(anew.QuerySelector("#last p")!.TextContent), StringComparison.Ordinal);
        Assert.Equal("20", back.QuerySelector($"[name='{Discount}']")!.GetAttribute("value"));
        Assert.Null(back.QuerySelector("#last"));
        Assert.NotNull(back.QuerySelector("#result"));
    }

    [Fact]
    public async Task A_question_that_is_not_at_hand_any_more_says_so()
    {
        await ComputeAsync(100);
        using var client = await app.ClientAs(StaffRole.Manager);

        var page = await client.PageAsync($"{Page}?calculation={Guid.NewGuid()}");

        Assert.StartsWith("This what-if is not at hand any more", page.QuerySelector(".notice[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("10", page.QuerySelector($"[name='{Discount}']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_long_one_shows_its_progress_can_be_cancelled_and_makes_way_for_the_next()
    {
        await ComputeAsync(100);
        gate.Close();
        using var client = await app.ClientAs(StaffRole.Manager);

        using var first = await client.PostFormAsync(Page, []); // answers although the ledger is held
        var address = first.Headers.Location!.ToString();
        var under = await client.PageAsync(address);
        Assert.NotNull(under.QuerySelector(".job progress"));
        Assert.NotNull(under.QuerySelector("noscript"));
        using var cancelled = await client.PostFormAsync(address, [], "form[action*='handler=Cancel']");
        gate.Open();

        var events = await client.GetStringAsync(under.QuerySelector(".job")!.GetAttribute("data-job"));
        Assert.Contains("event: cancelled", events, StringComparison.Ordinal);
        Assert.NotNull((await client.PageAsync(address)).QuerySelector(".notice.warn"));

        using var next = await client.PostFormAsync(Page, []);
        Assert.NotNull((await client.PageAsync(next.Headers.Location!.ToString())).QuerySelector(".verdict"));
        using var forgotten = await client.GetAsync(under.QuerySelector(".job")!.GetAttribute("data-job"));
        Assert.Equal(HttpStatusCode.NotFound, forgotten.StatusCode);
    }

    [Fact]
    public async Task Whoever_goes_away_while_the_answer_is_awaited_ends_it()
    {
        await ComputeAsync(100);
        gate.Close();
        using var client = await app.ClientAs(StaffRole.Manager);
        using var post = await client.FilledAsync(Page, []);
        using var away = new CancellationTokenSource();

        var answer = client.SendAsync(post, away.Token);
        await gate.ReachedAsync();
        await away.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        await Task.Delay(200);
        gate.Open();

        var work = app.Services.GetRequiredService<WhatIfDesk>().Find(await app.InDatabaseAsync(db => Task.FromResult(db.Users.OrderBy(u => u.Id).Last().Id)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work!.Findings);
    }

    [Fact]
    public async Task Somebody_elses_calculation_is_not_found()
    {
        await ComputeAsync(100);
        using var mine = await app.ClientAs(StaffRole.Manager);
        using var other = await app.ClientAs(StaffRole.Administrator);

        using var answer = await mine.PostFormAsync(Page, []);

        Assert.Null((await other.PageAsync(answer.Headers.Location!.ToString())).QuerySelector(".verdict"));
        Assert.Null((await (await app.ClientAs(StaffRole.Auditor)).PageAsync(Page)).QuerySelector("main form"));
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Customers that bought today, each for one of the amounts, and a run.</summary>
    private async Task ComputeAsync(params int[] amounts)
    {
        var team = await app.RootTeamAsync();
        await app.InDatabaseAsync(async db =>
        {
            foreach (var amount in amounts)
            {
                var customer = new Customer($"C{amount}", $"Customer {amount}", CustomerClass.Individual, team, null, RelationshipType.Basic, By);
                db.Purchases.Add(new Purchase(customer, Today, amount, "USD", By));
            }

            return await db.SaveChangesAsync();
        });
        await RunAsync();
    }

    private async Task RunAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecomputeNow>().RunAsync(Today, ValueMethod.Automatic);
    }
}
