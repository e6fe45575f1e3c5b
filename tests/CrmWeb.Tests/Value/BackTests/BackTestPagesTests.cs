using System.Globalization;
using System.Net;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BackTests;
using CrmWeb.Domain.Value.BuyTillYouDie;
using CrmWeb.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Value.BackTests;

public sealed class BackTestPagesTests : IAsyncLifetime
{
    private static readonly DateOnly Yesterday = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-1);

    private readonly CrmApp app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_check_asked_for_says_in_words_how_good_the_forecasts_were()
    {
        await BuyingCompany.FillAsync(app, 400, Yesterday);
        using var client = await app.ClientAs(StaffRole.Manager);

        var page = await CheckedAsync(client);

        var test = await TestAsync();
        Assert.Equal((RunStatus.Done, RunKind.Requested, Yesterday, 90), (test.Status, test.Kind, test.Until, test.Days));
        Assert.True(test[BackTestMethod.Modified]!.MeanAbsoluteError < test[BackTestMethod.Naive]!.MeanAbsoluteError);
        var said = page.QuerySelectorAll("p.verdict").Select(p => p.TextContent).ToList();
        Assert.Equal(4, said.Count);
        Assert.StartsWith("Forecasts for 90 days made on ", said[0], StringComparison.Ordinal);
        Assert.Contains($"{test.Purchases} made", said[0], StringComparison.Ordinal);
        Assert.Equal(20, page.QuerySelectorAll("svg.pairs rect.bar title").Length);
        Assert.Equal(3, page.QuerySelectorAll("section:has(#methods-title) tbody tr").Length);
        Assert.Equal(2, page.QuerySelectorAll("section:has(#methods-title) tbody .pill.ok").Length);
        Assert.Single(page.QuerySelectorAll("section[aria-labelledby=history-title] tbody tr"));
    }

    [Fact]
    public async Task Too_few_customers_are_said_plainly()
    {
        await BuyingCompany.FillAsync(app, 5, Yesterday);
        using var client = await app.ClientAs(StaffRole.Manager);

        var page = await CheckedAsync(client);

        Assert.Contains("A forecast needs at least 50", Assert.Single(page.QuerySelectorAll("p.verdict")).TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("svg.pairs"));
    }

    [Fact]
    public async Task Without_any_later_purchase_no_share_is_invented()
    {
        await BuyingCompany.FillAsync(app, 300, Yesterday.AddDays(-100));
        using var client = await app.ClientAs(StaffRole.Manager);

        var page = await CheckedAsync(client, new() { ["Input.Until"] = Written(Yesterday) });

        Assert.Contains("bought anything", Assert.Single(page.QuerySelectorAll("p.verdict")).TextContent, StringComparison.Ordinal);
        Assert.Null((await TestAsync())[BackTestMethod.Modified]!.Bias);
    }

    [Fact]
    public async Task The_last_purchase_day_is_offered_when_it_lies_long_back()
    {
        await BuyingCompany.FillAsync(app, 20, new DateOnly(1998, 6, 30));
        using var client = await app.ClientAs(StaffRole.Manager);

        var offered = (await client.PageAsync("/value/backtest")).QuerySelector("#start input[name='Input.Until']")!.GetAttribute("value")!;

        Assert.StartsWith("1998-0", offered, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Until", "2999-01-01")]
    [InlineData("Input.Days", "6")]
    [InlineData("Input.Days", "")]
    [InlineData("Input.Days", "many")]
    [InlineData("Input.Until", "30 February")]
    public async Task Days_that_cannot_be_are_refused_beside_their_field(string field, string value)
    {
        using var client = await app.ClientAs(StaffRole.Manager);

        using var answer = await client.PostFormAsync("/value/backtest", new() { [field] = value }, "#start form");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Single((await answer.DocumentAsync()).QuerySelectorAll(".invalid-feedback"));
        Assert.Equal(0, await app.InDatabaseAsync(db => db.BackTestRuns.CountAsync()));
    }

    [Fact]
    public async Task Three_checks_in_favour_of_the_other_model_let_a_manager_change_it_with_one_button()
    {
        await AddTestedAsync(2);
        using var client = await app.ClientAs(StaffRole.Manager);
        Assert.Null((await client.PageAsync("/value/backtest")).QuerySelector("form[action*='handler=Model']"));

        await AddTestedAsync(1, Yesterday.AddDays(-300));
        using var auditor = await app.ClientAs(StaffRole.Auditor);
        var read = await auditor.PageAsync("/value/backtest");
        Assert.NotNull(read.QuerySelector("#advice-title"));
        Assert.Null(read.QuerySelector("main form"));
        await client.PostFormAsync("/value/backtest", [], "form[action*='handler=Model']");

        var entry = await app.InDatabaseAsync(db => db.Settings.SingleAsync(s => s.Key == "Value.Model" && s.WithdrawnAt == null));
        Assert.Equal("AfterRepeats", entry.Value);
        Assert.NotNull(entry.EnteredBy);
        Assert.Null((await client.PageAsync("/value/backtest")).QuerySelector("#advice-title"));
    }

    [Fact]
    public async Task Only_checks_that_looked_as_far_ahead_are_joined_by_a_line()
    {
        await AddTestedAsync(2);
        await AddTestedAsync(1, Yesterday.AddDays(-10), days: 365);

        var page = await (await app.ClientAs(StaffRole.Manager)).PageAsync("/value/backtest");

        Assert.Equal(2, page.QuerySelectorAll("svg.chart circle.marker").Length);
        Assert.Contains("Joined are the checks over 90 days.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<AngleSharp.Dom.IDocument> CheckedAsync(HttpClient client, Dictionary<string, string>? filled = null)
    {
        using var answer = await client.PostFormAsync("/value/backtest", filled ?? [], "#start form");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var id = (await TestAsync()).Id;
        Assert.Contains("event: done", await client.GetStringAsync($"/value/backtest/{id}/progress"), StringComparison.Ordinal);
        return await client.PageAsync("/value/backtest");
    }

    private Task<BackTestRun> TestAsync() => app.InDatabaseAsync(db => db.BackTestRuns.SingleAsync());

    // Error of MBG/NBD .8, of BG/NBD .7.
    private Task<int> AddTestedAsync(int count, DateOnly? until = null, int days = 90) => app.InDatabaseAsync(async db =>
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        for (var i = 0; i < count; i++)
        {
            var test = BackTestRun.Monthly((until ?? Yesterday).AddDays(-40 * i), days, now);
            test.Start("machine/1", now);
            test.Finish(new(1, 1, null, null, [Off(BackTestMethod.Modified, .8), Off(BackTestMethod.Standard, .7)]), now);
            db.BackTestRuns.Add(test);
        }

        return await db.SaveChangesAsync();
    });

    private static BackTestScore Off(BackTestMethod method, double error) => new(method, new BackTest([new(1 + error, 1, 1, 1)]));

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
