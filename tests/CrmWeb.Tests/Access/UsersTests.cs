using System.Net;
using CrmWeb.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Access;

public sealed class UsersTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly HttpStatusCode Rejected = HttpStatusCode.UnprocessableEntity;

    [Fact]
    public async Task A_disabled_person_is_refused_at_the_next_request_and_at_the_door()
    {
        var person = await app.PersonAsync("leaving@staff.test", await app.RootTeamAsync(), StaffRole.Sales);
        using var leaving = await app.ClientOf(person);
        await leaving.PageAsync("/change-password");
        using var admin = await app.ClientAs(StaffRole.Administrator);

        await AccountAsync(admin, person, "Disable");

        Assert.Equal(HttpStatusCode.Redirect, (await leaving.GetAsync("/change-password")).StatusCode);
        var again = await leaving.PostFormAsync("/sign-in", new() { ["Input.Email"] = person.Email, ["Input.Password"] = Staff.Password });
        Assert.Equal(Rejected, again.StatusCode);

        await AccountAsync(admin, person, "Enable");
        using var back = await app.ClientOf(person);
        await back.PageAsync("/change-password");
    }

    [Fact]
    public async Task Another_role_acts_at_the_next_request()
    {
        var person = await app.PersonAsync("promoted@staff.test", await app.RootTeamAsync(), StaffRole.Sales);
        using var promoted = await app.ClientOf(person);
        using var admin = await app.ClientAs(StaffRole.Administrator);
        Assert.Equal(HttpStatusCode.Forbidden, (await promoted.GetAsync("/users")).StatusCode);

        await admin.PostFormAsync($"/users/{person.Id}", new() { ["Input.Roles"] = "Administrator" });

        await promoted.PageAsync("/users");
    }

    [Fact]
    public async Task Nobody_changes_their_own_roles_or_disables_themselves()
    {
        var me = await app.PersonAsync(StaffRole.Administrator);
        using var admin = await app.ClientOf(me);

        var changed = await admin.PostFormAsync($"/users/{me.Id}", new() { ["Input.Roles"] = "Sales" });
        using var form = await admin.FilledAsync($"/users/{me.Id}", []);
        form.RequestUri = new($"/users/{me.Id}?handler=Disable", UriKind.Relative);
        var disabled = await admin.SendAsync(form);

        Assert.Equal(Rejected, changed.StatusCode);
        Assert.Equal(Rejected, disabled.StatusCode);
        await admin.PageAsync("/users");
    }

    [Fact]
    public async Task Two_administrators_who_depose_each_other_at_once_leave_one()
    {
        await using var alone = new CrmApp();
        await alone.InitializeAsync();
        var team = await alone.RootTeamAsync();
        var (anna, bert) = (await alone.PersonAsync("anna@staff.test", team, StaffRole.Administrator), await alone.PersonAsync("bert@staff.test", team, StaffRole.Administrator));
        using var annas = await alone.ClientOf(anna);
        using var berts = await alone.ClientOf(bert);
        using var againstBert = await annas.FilledAsync($"/users/{bert.Id}", new() { ["Input.Roles"] = "Sales" });
        using var againstAnna = await berts.FilledAsync($"/users/{anna.Id}", new() { ["Input.Roles"] = "Sales" });

        await Task.WhenAll(annas.SendAsync(againstBert), berts.SendAsync(againstAnna));

        var administrators = (int)StaffRole.Administrator + 1;
        Assert.Equal(1, await alone.InDatabaseAsync(db => db.UserRoles.CountAsync(r => r.RoleId == administrators)));
    }

    [Fact]
    public async Task An_auditor_holds_no_other_role()
    {
        var person = await app.PersonAsync("auditing@staff.test", await app.RootTeamAsync(), StaffRole.Sales);
        using var admin = await app.ClientAs(StaffRole.Administrator);
        using var form = await admin.FilledAsync($"/users/{person.Id}", []);
        var body = await form.Content!.ReadAsStringAsync() + "&Input.Roles=Auditor";

        var answer = await admin.PostAsync($"/users/{person.Id}", new StringContent(body, null, "application/x-www-form-urlencoded"));

        Assert.Equal(Rejected, answer.StatusCode);
    }

    [Fact]
    public async Task Of_two_who_edit_one_account_the_second_sees_both_versions()
    {
        var person = await app.PersonAsync("edited@staff.test", await app.RootTeamAsync(), StaffRole.Sales);
        using var admin = await app.ClientAs(StaffRole.Administrator);
        using var second = await admin.FilledAsync($"/users/{person.Id}", new() { ["Input.Name"] = "Second name" });
        await admin.PostFormAsync($"/users/{person.Id}", new() { ["Input.Name"] = "First name" });

        var answer = await admin.SendAsync(second);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var text = (await answer.DocumentAsync()).QuerySelector(".conflict")!.TextContent;
        Assert.Contains("First name", text, StringComparison.Ordinal);
        Assert.Contains("Second name", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Teams_are_made_renamed_and_moved_but_never_below_themselves()
    {
        using var admin = await app.ClientAs(StaffRole.Administrator);
        var (upper, lower) = (await app.TeamAsync("Upper"), await app.TeamAsync("Lower"));
        await admin.PostFormAsync("/users/teams", new() { ["Input.Name"] = "Made", ["Input.ParentId"] = $"{upper}" });

        var moved = await admin.PostFormAsync($"/users/teams/{lower}", new() { ["Input.Name"] = "Moved", ["Input.ParentId"] = $"{upper}" });
        var circle = await admin.PostFormAsync($"/users/teams/{upper}", new() { ["Input.ParentId"] = $"{lower}" });
        var twice = await admin.PostFormAsync("/users/teams", new() { ["Input.Name"] = "Made", ["Input.ParentId"] = $"{upper}" });

        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        Assert.Equal(Rejected, circle.StatusCode);
        Assert.Equal(Rejected, twice.StatusCode);
        Assert.Equal(["Made", "Moved"], await app.InDatabaseAsync(db => db.Teams.Where(t => t.ParentId == upper).Select(t => t.Name).Order().ToListAsync()));
    }

    [Fact]
    public async Task An_auditor_reads_the_list_and_changes_nothing()
    {
        using var auditor = await app.ClientAs(StaffRole.Auditor);

        var page = await auditor.PageAsync("/users");

        Assert.Empty(page.QuerySelectorAll("main form, main a[href='/users/new']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync("/users/new")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.PostAsync("/users", new FormUrlEncodedContent([]))).StatusCode);
    }

    private static async Task AccountAsync(HttpClient admin, Person person, string handler)
    {
        using var form = await admin.FilledAsync($"/users/{person.Id}", [], "section[aria-labelledby=account] form");
        form.RequestUri = new($"/users/{person.Id}?handler={handler}", UriKind.Relative);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SendAsync(form)).StatusCode);
    }
}
