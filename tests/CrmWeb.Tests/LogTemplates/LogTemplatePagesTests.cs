using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.LogTemplates;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.LogTemplates;

public sealed class LogTemplatePagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_template_is_kept_once_however_often_its_form_is_sent()
    {
        var me = await app.PersonAsync("once@templates.test", await app.RootTeamAsync(), StaffRole.Sales);
        using var sales = await app.ClientOf(me);
        var form = await sales.FilledAsync("/log-templates/new", new() { ["Input.Name"] = "首次拜访", ["Input.Subject"] = "First visit" });
        var body = await form.Content!.ReadAsStringAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => sales.PostAsync(
            "/log-templates/new", new StringContent(body, null, "application/x-www-form-urlencoded"))));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        Assert.Equal(1, await app.InDatabaseAsync(db => db.LogTemplates.CountAsync(t => t.StaffId == me.Id)));
    }

    [Fact]
    public async Task Ones_own_is_for_nobody_else_and_the_teams_is_for_the_team()
    {
        var (north, south) = (await app.TeamAsync("Templates north"), await app.TeamAsync("Templates south"));
        var me = await app.PersonAsync("maker@templates.test", north, StaffRole.Sales);
        var own = await TemplateAsync(me.Id, "My own words", null);
        var shared = await TemplateAsync(me.Id, "Words of the north", north);

        using var mate = await app.ClientOf(await app.PersonAsync("mate@templates.test", north, StaffRole.Sales));
        using var stranger = await app.ClientOf(await app.PersonAsync("stranger@templates.test", south, StaffRole.Sales));

        var seen = (await mate.PageAsync("/log-templates")).QuerySelector("tbody")!.TextContent;
        Assert.Contains("Words of the north", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("My own words", seen, StringComparison.Ordinal);
        Assert.Null((await stranger.PageAsync("/log-templates")).QuerySelector("tbody"));
        // A colleague uses the team's words, and only their maker and a manager change them.
        Assert.Equal(HttpStatusCode.NotFound, (await mate.GetAsync($"/log-templates/{shared}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/log-templates/{own}")).StatusCode);
    }

    [Fact]
    public async Task The_log_box_begins_with_the_words_and_the_day_of_a_template()
    {
        var me = await app.PersonAsync("uses@templates.test", await app.RootTeamAsync(), StaffRole.Sales);
        var customer = await app.CustomerAsync("Templated");
        var template = await TemplateAsync(me.Id, "Follow-up call", null);
        using var sales = await app.ClientOf(me);

        var address = (await sales.PageAsync($"/customers/{customer}")).QuerySelector($".log-box a[data-template='{template}']")!.GetAttribute("href")!;
        var box = (await sales.PageAsync(address)).QuerySelector("form.log-box")!;

        Assert.Equal("About the delivery", box.QuerySelector("[name='Log.Subject']")!.GetAttribute("value"));
        Assert.Equal("Did all arrive?", box.QuerySelector("[name='Log.Notes']")!.TextContent.Trim());
        Assert.Equal("InAWeek", box.QuerySelector("[name='Log.NextStepDue'] option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Somebody_elses_template_gives_no_words()
    {
        var me = await app.PersonAsync("secret@templates.test", await app.RootTeamAsync(), StaffRole.Sales);
        var customer = await app.CustomerAsync("Not for you");
        var template = await TemplateAsync(me.Id, "Private words", null);
        using var other = await app.ClientAs(StaffRole.Manager);

        var box = (await other.PageAsync($"/interactions/new?customerId={customer}&template={template}")).QuerySelector("form.log-box")!;

        Assert.True(string.IsNullOrEmpty(box.QuerySelector("[name='Log.Subject']")!.GetAttribute("value")));
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_both_versions()
    {
        var me = await app.PersonAsync("edits@templates.test", await app.RootTeamAsync(), StaffRole.Sales);
        var template = await TemplateAsync(me.Id, "Contested", null);
        using var sales = await app.ClientOf(me);
        const string Form = "main form.fields";
        var first = await sales.FilledAsync($"/log-templates/{template}", new() { ["Input.Subject"] = "First's words" }, Form);
        var second = await sales.FilledAsync($"/log-templates/{template}", new() { ["Input.Subject"] = "Second's words" }, Form);
        await sales.SendAsync(first);

        using var answer = await sales.SendAsync(second);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("First's words", (await answer.DocumentAsync()).QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_is_deleted_by_its_maker()
    {
        var me = await app.PersonAsync("deletes@templates.test", await app.RootTeamAsync(), StaffRole.Sales);
        var template = await TemplateAsync(me.Id, "Gone", null);
        using var sales = await app.ClientOf(me);

        await sales.PostFormAsync($"/log-templates/{template}", [], "form[action*='handler=Delete']");

        Assert.Equal(HttpStatusCode.NotFound, (await sales.GetAsync($"/log-templates/{template}")).StatusCode);
    }

    [Theory]
    [InlineData("Input.Name", "")]
    [InlineData("Input.Subject", "a\u0001b")]
    [InlineData("Input.TeamId", "999999")]
    public async Task Nonsense_is_named_beside_its_field(string field, string value)
    {
        using var sales = await app.ClientAs(StaffRole.Sales);
        Dictionary<string, string> values = new() { ["Input.Name"] = "Sound", ["Input.Subject"] = "Sound" };
        values[field] = value;

        using var answer = await sales.PostFormAsync("/log-templates/new", values);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await answer.DocumentAsync()).QuerySelector($"#{field.Replace('.', '_')}_error"));
    }

    private Task<int> TemplateAsync(int staffId, string name, int? teamId) => app.InDatabaseAsync(async db =>
    {
        var template = new LogTemplate(new(name, "About the delivery", "Did all arrive?", "Call again", teamId), staffId, Guid.NewGuid());
        db.LogTemplates.Add(template);
        await db.SaveChangesAsync();
        return template.Id;
    });
}
