using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Access;

public sealed class SignInTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly HttpStatusCode Rejected = HttpStatusCode.UnprocessableEntity;

    [Fact]
    public async Task Whoever_signs_in_goes_on_to_where_they_were_going()
    {
        var person = await app.PersonAsync(StaffRole.Sales);
        using var browser = app.Browser();

        var asked = await browser.GetAsync("/change-password?from=here");
        var entered = await browser.PostFormAsync(asked.Headers.Location!.OriginalString, Right(person));

        Assert.Equal("/change-password?from=here", entered.Headers.Location!.OriginalString);
        await browser.PageAsync("/change-password");
    }

    [Theory]
    [InlineData("https://evil.test/")]
    [InlineData("//evil.test/")]
    [InlineData("/\\evil.test/")]
    public async Task A_return_address_elsewhere_is_forgotten(string elsewhere)
    {
        var person = await app.PersonAsync(StaffRole.Sales);
        using var browser = app.Browser();

        var entered = await browser.PostFormAsync($"/sign-in?returnUrl={Uri.EscapeDataString(elsewhere)}", Right(person));

        Assert.Equal("/", entered.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer()
    {
        var person = await app.PersonAsync(StaffRole.Sales);
        using var browser = app.Browser();

        var wrong = await TryAsync(browser, person.Email, "not the password at all");
        var unknown = await TryAsync(browser, "nobody@staff.test", "not the password at all");

        Assert.Equal(Rejected, wrong.Status);
        Assert.Equal(wrong, unknown);
    }

    [Fact]
    public async Task After_five_wrong_tries_the_right_password_does_not_open_either()
    {
        var person = await app.PersonAsync("locked@staff.test", await app.RootTeamAsync(), StaffRole.Sales);
        using var browser = app.Browser();
        for (var i = 0; i < 5; i++)
            await TryAsync(browser, person.Email, "not the password at all");

        var locked = await TryAsync(browser, person.Email, Staff.Password);
        var unknown = await TryAsync(browser, "nobody@staff.test", Staff.Password);

        Assert.Equal(Rejected, locked.Status);
        Assert.Equal(unknown, locked);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server_too()
    {
        using var browser = await app.ClientAs(StaffRole.Manager);
        var cookie = await CookieOfAsync(await app.PersonAsync(StaffRole.Manager));
        using var thief = app.CreateDefaultClient();
        thief.DefaultRequestHeaders.Add("Cookie", cookie.Value);
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync("/change-password")).StatusCode);

        await SignOutAsync(cookie.Browser);

        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/change-password")).StatusCode);
    }

    [Fact]
    public async Task A_fragment_asked_for_without_a_session_answers_401()
    {
        using var browser = app.Browser();
        browser.DefaultRequestHeaders.Add("X-Fragment", "1");

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/change-password")).StatusCode);
    }

    private static Dictionary<string, string> Right(Person person)
        => new() { ["Input.Email"] = person.Email, ["Input.Password"] = Staff.Password };

    private static async Task<(HttpStatusCode Status, string? Says)> TryAsync(HttpClient browser, string email, string password)
    {
        var answer = await browser.PostFormAsync("/sign-in", new() { ["Input.Email"] = email, ["Input.Password"] = password });
        return (answer.StatusCode, (await answer.DocumentAsync()).QuerySelector(".notice.bad")?.TextContent.Trim());
    }

    private async Task<(string Value, HttpClient Browser)> CookieOfAsync(Person person)
    {
        var browser = app.Browser();
        var entered = await browser.PostFormAsync("/sign-in", Right(person));
        return (entered.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("crm=", StringComparison.Ordinal)).Split(';')[0], browser);
    }

    private static async Task SignOutAsync(HttpClient browser)
    {
        var page = await browser.PageAsync("/change-password");
        var token = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync("/sign-out", form)).StatusCode);
    }

    [Fact]
    public async Task A_customer_of_another_team_is_seen_at_the_next_request_after_it_was_given_to_the_person()
    {
        var (own, other) = (await app.TeamAsync("Own team"), await app.TeamAsync("Foreign team"));
        var ann = await app.PersonAsync("ann.reach@staff.test", own, StaffRole.Sales);
        var id = await app.CustomerAsync("Foreign Reach AG", other);
        using var client = await app.ClientOf(ann);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/customers/{id}")).StatusCode);

        await app.InDatabaseAsync(db => db.Customers.Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.OwnerId, ann.Id)));

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/customers/{id}")).StatusCode);
        Assert.Contains("Foreign Reach AG", await client.GetStringAsync("/customers?q=foreign"), StringComparison.Ordinal);
    }
}
