using System.Net;
using CrmWeb.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Access;

public sealed class InvitationTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task An_invited_person_opens_the_link_once_and_holds_the_roles_and_team_chosen()
    {
        var north = await app.TeamAsync("Invited to");
        using var admin = await app.ClientAs(StaffRole.Administrator);
        var link = await InviteAsync(admin, "lena@staff.test", StaffRole.Manager, north);
        using var lena = app.Browser();
        using var late = app.Browser();

        var accepted = await lena.PostFormAsync(link, Chosen());

        Assert.Equal("/", accepted.Headers.Location?.OriginalString);
        await lena.PageAsync("/change-password");
        Assert.Equal(HttpStatusCode.Forbidden, (await lena.GetAsync("/users")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await late.GetAsync(link)).StatusCode);
        var (team, role) = await app.InDatabaseAsync(async db =>
        {
            var member = await db.Users.SingleAsync(m => m.Email == "lena@staff.test");
            return (member.TeamId, await db.UserRoles.SingleAsync(r => r.UserId == member.Id));
        });
        Assert.Equal(north, team);
        Assert.Equal((int)StaffRole.Manager + 1, role.RoleId);
    }

    [Fact]
    public async Task Of_four_who_open_one_link_at_once_one_gets_the_account()
    {
        using var admin = await app.ClientAs(StaffRole.Administrator);
        var link = await InviteAsync(admin, "race@staff.test", StaffRole.Sales, await app.RootTeamAsync());
        var browsers = Enumerable.Range(0, 4).Select(_ => app.Browser()).ToList();
        var posts = new List<HttpRequestMessage>();
        foreach (var browser in browsers)
            posts.Add(await browser.FilledAsync(link, Chosen()));

        var answers = await Task.WhenAll(browsers.Zip(posts, (browser, post) => browser.SendAsync(post)));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        Assert.DoesNotContain(answers, a => (int)a.StatusCode >= 500);
        Assert.Equal(1, await app.InDatabaseAsync(db => db.Users.CountAsync(m => m.Email == "race@staff.test")));
    }

    [Fact]
    public async Task A_link_that_was_withdrawn_or_replaced_does_not_open()
    {
        using var admin = await app.ClientAs(StaffRole.Administrator);
        using var browser = app.Browser();
        var first = await InviteAsync(admin, "twice@staff.test", StaffRole.Sales, await app.RootTeamAsync());
        var second = await InviteAsync(admin, "twice@staff.test", StaffRole.Sales, await app.RootTeamAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(first)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(second)).StatusCode);

        var id = await app.InDatabaseAsync(db => db.Invitations.Where(i => i.Email == "twice@staff.test" && i.WithdrawnAt == null).Select(i => i.Id).SingleAsync());
        await admin.PostFormAsync("/users", [], $"form[action*='id={id}']");

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(second)).StatusCode);
    }

    [Fact]
    public async Task The_database_does_not_know_the_code()
    {
        using var admin = await app.ClientAs(StaffRole.Administrator);
        var code = (await InviteAsync(admin, "hashed@staff.test", StaffRole.Sales, await app.RootTeamAsync())).Split('/')[^1];

        Assert.Equal(32, code.Length);
        Assert.DoesNotContain(code, await app.InDatabaseAsync(db => db.Invitations.Select(i => i.CodeHash).ToListAsync()));
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_invitation()
    {
        using var admin = await app.ClientAs(StaffRole.Administrator);
        var values = Form("double@staff.test", StaffRole.Sales, await app.RootTeamAsync());
        using var form = await admin.FilledAsync("/users/new", values);
        var body = await form.Content!.ReadAsStringAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => admin.PostAsync(
            "/users/new", new StringContent(body, null, "application/x-www-form-urlencoded"))));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        Assert.Equal(1, await app.InDatabaseAsync(db => db.Invitations.CountAsync(i => i.Email == "double@staff.test")));
    }

    [Fact]
    public async Task A_forgotten_password_is_renewed_by_a_link_and_old_sessions_end()
    {
        var person = await app.PersonAsync("forgetful@staff.test", await app.RootTeamAsync(), StaffRole.Sales);
        using var old = await app.ClientOf(person);
        using var admin = await app.ClientAs(StaffRole.Administrator);
        var link = await LinkAsync(admin, await admin.PostFormAsync($"/users/{person.Id}?handler=NewPassword", [], "section[aria-labelledby=account] form"));
        using var browser = app.Browser();

        await browser.PostFormAsync(link, new() { ["Input.Password"] = "another heron in the reeds", ["Input.Again"] = "another heron in the reeds" });

        await browser.PageAsync("/change-password");
        Assert.Equal(HttpStatusCode.Redirect, (await old.GetAsync("/change-password")).StatusCode);
    }

    private static Dictionary<string, string> Chosen()
        => new() { ["Input.Name"] = "Lena Storch", ["Input.Password"] = Staff.Password, ["Input.Again"] = Staff.Password };

    private static Dictionary<string, string> Form(string email, StaffRole role, int teamId) => new()
    {
        ["Input.Name"] = "Lena",
        ["Input.Email"] = email,
        ["Input.TeamId"] = $"{teamId}",
        ["Input.Roles"] = $"{role}",
    };

    private static async Task<string> InviteAsync(HttpClient admin, string email, StaffRole role, int teamId)
        => await LinkAsync(admin, await admin.PostFormAsync("/users/new", Form(email, role, teamId)));

    private static async Task<string> LinkAsync(HttpClient admin, HttpResponseMessage made)
    {
        Assert.Equal("/users", made.Headers.Location?.OriginalString);
        var shown = (await admin.PageAsync("/users")).QuerySelector("#link")!.GetAttribute("value")!;
        Assert.Null((await admin.PageAsync("/users")).QuerySelector("#link"));
        return new Uri(shown).AbsolutePath;
    }
}
