using System.Net;
using CrmWeb.Access.FirstRun;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Access;

/// <summary>Each test is a first run of its own.</summary>
public sealed class SetupTests : IAsyncLifetime
{
    private readonly CrmApp app = new();

    private string Link => $"/setup?code={app.Services.GetRequiredService<SetupCode>().Value}";

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/customers/1")]
    [InlineData("/sign-in")]
    [InlineData("/nowhere")]
    public async Task Before_there_is_an_account_every_address_leads_to_set_up(string address)
    {
        using var browser = app.Browser();

        var answer = await browser.GetAsync(address);

        Assert.Equal("/setup", answer.Headers.Location?.OriginalString);
        Assert.Empty((await browser.PageAsync("/setup")).QuerySelectorAll("main input[name='Input.Email']"));
    }

    [Fact]
    public async Task The_link_makes_the_administrator_the_company_and_its_team_and_signs_in()
    {
        using var browser = app.Browser();

        var answer = await browser.PostFormAsync(Link, Filled());

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
        await browser.PageAsync("/change-password");
        var settings = await app.InDatabaseAsync(db => db.SettingsAsync());
        Assert.Equal("Kiefer & Söhne", settings.Text("Company.Name"));
        Assert.Equal("EUR", settings.Text("Company.BaseCurrency"));
        Assert.Equal("Europe/Berlin", settings.Text("Company.TimeZone"));
        var (staff, team) = await app.InDatabaseAsync(async db => (await db.Users.SingleAsync(), await db.Teams.SingleAsync()));
        Assert.Equal("Kiefer & Söhne", team.Name);
        Assert.Equal(team.Id, staff.TeamId);
    }

    [Fact]
    public async Task Beginning_with_an_import_leads_there()
    {
        using var browser = app.Browser();

        var answer = await browser.PostFormAsync(Link, new(Filled()) { ["Input.Begin"] = "Import" });

        Assert.Equal("/import", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Beginning_with_the_demo_company_shows_its_passwords_once()
    {
        using var browser = app.Browser();

        var answer = await browser.PostFormAsync(Link, new(Filled()) { ["Input.Begin"] = "Demo" });

        var page = await answer.DocumentAsync();
        var rows = page.QuerySelectorAll("main tbody tr");
        Assert.NotEmpty(rows);
        Assert.NotNull(page.QuerySelector(".scroll-x + .form-foot.mt-3 a[href='/']")); // not flush under the table
        using var other = app.Browser();
        var signedIn = await other.PostFormAsync("/sign-in", new() { ["Input.Email"] = rows[0].QuerySelector("td")!.TextContent, ["Input.Password"] = rows[0].QuerySelector("code")!.TextContent });
        Assert.Equal("/", signedIn.Headers.Location?.OriginalString);
        Assert.Equal(CrmWeb.Data.Demo.DemoCompany.CustomerCount, await app.InDatabaseAsync(db => db.Customers.CountAsync()));
    }

    [Fact]
    public async Task After_set_up_the_link_is_not_found()
    {
        using var browser = app.Browser();
        var link = Link;
        await browser.PostFormAsync(link, Filled());

        using var late = app.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await late.GetAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await late.GetAsync("/setup")).StatusCode);
    }

    [Fact]
    public async Task Of_eight_who_post_the_right_code_at_once_exactly_one_wins()
    {
        var browsers = Enumerable.Range(0, 8).Select(_ => app.Browser()).ToList();
        var posts = new List<HttpRequestMessage>();
        foreach (var (browser, i) in browsers.Select((b, i) => (b, i)))
            posts.Add(await browser.FilledAsync(Link, new(Filled()) { ["Input.Email"] = $"admin{i}@kiefer.test" }));

        var answers = await Task.WhenAll(browsers.Zip(posts, (browser, post) => browser.SendAsync(post)));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(7, answers.Count(a => a.StatusCode == HttpStatusCode.NotFound));
        Assert.Equal(1, await app.InDatabaseAsync(db => db.Users.CountAsync()));
        Assert.Equal(1, await app.InDatabaseAsync(db => db.Teams.CountAsync()));
    }

    [Fact]
    public async Task Five_wrong_codes_close_the_right_one_too()
    {
        using var browser = app.Browser();
        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync($"/setup?code=wrong{i}")).StatusCode);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(Link)).StatusCode);
    }

    [Theory]
    [InlineData("Input.Email", "not an address")]
    [InlineData("Input.Password", "too short")]
    [InlineData("Input.Password", "kiefer & söhne 123")]
    [InlineData("Input.Again", "another sentence than before")]
    [InlineData("Input.Company", "")]
    [InlineData("Input.TimeZone", "Europe/Atlantis")]
    public async Task A_field_that_is_wrong_is_named_and_nothing_is_made(string field, string value)
    {
        using var browser = app.Browser();

        var answer = await browser.PostFormAsync(Link, new(Filled()) { [field] = value });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await answer.DocumentAsync()).QuerySelector(".invalid-feedback"));
        Assert.Equal(0, await app.InDatabaseAsync(db => db.Users.CountAsync()));
        Assert.Equal(0, await app.InDatabaseAsync(db => db.Settings.CountAsync()));
    }

    [Theory]
    [InlineData("Berlin", "Europe/Berlin")]
    [InlineData(" new york ", "America/New_York")]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData("Beijing", "Asia/Shanghai")]
    [InlineData("上海", "Asia/Shanghai")]
    [InlineData("香港", "Asia/Hong_Kong")]
    public async Task A_city_stands_for_its_time_zone(string typed, string zone)
    {
        using var browser = app.Browser();

        var answer = await browser.PostFormAsync(Link, new(Filled()) { ["Input.TimeZone"] = typed });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(zone, await app.InDatabaseAsync(async db => (await db.SettingsAsync()).Text("Company.TimeZone")));
    }

    [Fact]
    public async Task All_faults_are_told_at_once()
    {
        using var browser = app.Browser();

        var answer = await browser.PostFormAsync(Link, new(Filled())
        {
            ["Input.Password"] = "aaaaaaaaaaaaaaa", ["Input.Again"] = "aaaaaaaaaaaaaaa", ["Input.TimeZone"] = "Atlantis",
        });

        var wrong = (await answer.DocumentAsync()).QuerySelectorAll(".is-invalid").Select(e => e.GetAttribute("name"));
        Assert.Equal(["Input.Password", "Input.TimeZone"], wrong);
    }

    [Fact]
    public async Task An_account_from_the_command_line_ends_the_first_run_too()
    {
        await app.PersonAsync(StaffRole.Administrator);
        using var browser = app.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Link)).StatusCode);
    }

    private static Dictionary<string, string> Filled() => new()
    {
        ["Input.Name"] = "Anna Kiefer",
        ["Input.Email"] = "anna@kiefer.test",
        ["Input.Password"] = Staff.Password,
        ["Input.Again"] = Staff.Password,
        ["Input.Company"] = "Kiefer & Söhne",
        ["Input.Language"] = "en",
        ["Input.Currency"] = "EUR",
        ["Input.TimeZone"] = "Europe/Berlin",
    };
}
