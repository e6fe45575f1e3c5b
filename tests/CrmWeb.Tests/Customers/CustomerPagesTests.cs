using System.Net;
using AngleSharp;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Customers;

public sealed class CustomerPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_new_customer_keeps_all_that_was_typed()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);

        var answer = await manager.PostFormAsync("/customers/new", new()
        {
            ["Input.Name"] = " 深圳先锋电机 ", ["Input.Class"] = "Government", ["Input.GovernmentKind"] = "Agency", ["Input.Size"] = "Large",
            ["Input.Web"] = "https://pioneer.example", ["Input.Currency"] = "CNY", ["Input.Language"] = "zh-CN", ["Input.Notes"] = "two\nlines",
            ["Points.Phones[0].Number"] = "+86 755 8655 0100", ["Points.Emails[1].Address"] = "buyer@pioneer.example", ["Points.Addresses[0].City"] = "深圳",
        });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var customer = await app.ReadCustomerAsync(IdIn(answer));
        Assert.Equal(("深圳先锋电机", GovernmentKind.Agency, null), (customer.Name, customer.GovernmentKind, customer.Size));
        Assert.Equal(("CNY", "zh-CN", "two\nlines"), (customer.Currency, customer.Language, customer.Notes));
        Assert.Equal(RelationshipType.Accountable, customer.RelationshipType);
        Assert.Equal(["+86 755 8655 0100"], customer.Phones.Select(p => p.Number));
        Assert.Equal(["buyer@pioneer.example"], customer.Emails.Select(e => e.Address));
        Assert.Equal(["深圳"], customer.Addresses.Select(a => a.City));
    }

    [Fact]
    public async Task The_next_code_is_suggested_and_a_taken_one_named()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        await app.CustomerAsync("Counted", describe: c => c.Recode("K-0041"));
        Assert.Equal("K-0042", (await manager.PageAsync("/customers/new")).QuerySelector("[name='Input.Code']")!.GetAttribute("value"));

        var answer = await manager.PostFormAsync("/customers/new", new() { ["Input.Name"] = "Second", ["Input.Code"] = "K-0041" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("K-0042", (await answer.DocumentAsync()).QuerySelector("#Input_Code_error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_form_sent_many_times_at_once_makes_one_customer()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        var forms = new List<HttpRequestMessage> { await manager.FilledAsync("/customers/new", new() { ["Input.Name"] = "Once" }) };
        var body = await forms[0].Content!.ReadAsStringAsync();
        forms.AddRange(Enumerable.Range(0, 9).Select(_ => new HttpRequestMessage(HttpMethod.Post, "/customers/new") { Content = new StringContent(body, null, "application/x-www-form-urlencoded") }));

        var answers = await Task.WhenAll(forms.Select(f => manager.SendAsync(f)));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        Assert.Single(answers.Select(IdIn).Distinct());
        Assert.Equal(1, await app.InDatabaseAsync(db => db.Customers.CountAsync(c => c.Name == "Once")));
    }

    [Fact]
    public async Task A_salesperson_gives_a_new_customer_to_nobody_else()
    {
        var me = await app.PersonAsync(StaffRole.Sales);
        using var sales = await app.ClientAs(StaffRole.Sales);

        Assert.Null((await sales.PageAsync("/customers/new")).QuerySelector("[name='Input.OwnerId']"));
        var id = IdIn(await sales.PostFormAsync("/customers/new", new() { ["Input.Name"] = "Mine" }));

        var customer = await app.ReadCustomerAsync(id);
        Assert.Equal((me.Id, me.TeamId), (customer.OwnerId, customer.TeamId));
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_both_versions_and_loses_nothing()
    {
        var id = await app.CustomerAsync("Contested", describe: c => c.Reach([new CustomerPhone(PointKind.Work, "111 222")], [], []));
        using var manager = await app.ClientAs(StaffRole.Manager);
        var first = await manager.FilledAsync($"/customers/{id}/edit", new() { ["Input.Name"] = "First's name", ["Points.Phones[0].Number"] = "111 333" });
        var second = await manager.FilledAsync($"/customers/{id}/edit", new() { ["Input.Name"] = "Second's name" });
        Assert.Equal(HttpStatusCode.Redirect, (await manager.SendAsync(first)).StatusCode);

        var answer = await manager.SendAsync(second);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.DocumentAsync();
        var conflict = page.QuerySelector(".conflict")!.TextContent;
        Assert.All(["First's name", "Second's name", "111 222", "111 333"], text => Assert.Contains(text, conflict, StringComparison.Ordinal));
        Assert.Equal("Second's name", page.QuerySelector("[name='Input.Name']")!.GetAttribute("value"));
        Assert.Equal("First's name", (await app.ReadCustomerAsync(id)).Name);

        var over = await manager.SendAsync(new(HttpMethod.Post, $"/customers/{id}/edit") { Content = new FormUrlEncodedContent(page.Fields("main form[method=post]")) });
        Assert.Equal(HttpStatusCode.Redirect, over.StatusCode);
        Assert.Equal("Second's name", (await app.ReadCustomerAsync(id)).Name);
    }

    [Fact]
    public async Task A_change_of_numbers_alone_is_noticed_by_the_second_editor_too()
    {
        var id = await app.CustomerAsync("Numbers");
        using var manager = await app.ClientAs(StaffRole.Manager);
        var first = await manager.FilledAsync($"/customers/{id}/edit", new() { ["Points.Phones[0].Number"] = "123 456" });
        var second = await manager.FilledAsync($"/customers/{id}/edit", new() { ["Points.Phones[0].Number"] = "789 012" });
        await manager.SendAsync(first);

        Assert.Equal(HttpStatusCode.Conflict, (await manager.SendAsync(second)).StatusCode);
    }

    [Fact]
    public async Task A_contact_logged_meanwhile_turns_no_editor_away()
    {
        var id = await app.CustomerAsync("Busy");
        using var manager = await app.ClientAs(StaffRole.Manager);
        var edit = await manager.FilledAsync($"/customers/{id}/edit", new() { ["Input.Name"] = "Busy bee" });
        await app.InDatabaseAsync(async db =>
        {
            (await db.Customers.SingleAsync(c => c.Id == id)).Touched(CustomerRows.Entered.At);
            return await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.Redirect, (await manager.SendAsync(edit)).StatusCode);
    }

    [Fact]
    public async Task The_service_desk_changes_numbers_and_nothing_else()
    {
        var id = await app.CustomerAsync("Served");
        using var desk = await app.ClientAs(StaffRole.ServiceDesk);
        var form = await desk.FilledAsync($"/customers/{id}/edit", new() { ["Points.Phones[0].Number"] = "400 800" });
        var body = await form.Content!.ReadAsStringAsync() + "&Input.Name=Forged&Input.OwnerId=1&Input.Notes=Forged";

        await desk.SendAsync(new(HttpMethod.Post, form.RequestUri) { Content = new StringContent(body, null, "application/x-www-form-urlencoded") });

        var customer = await app.ReadCustomerAsync(id);
        Assert.Equal(("Served", null, ""), (customer.Name, customer.OwnerId, customer.Notes));
        Assert.Equal(["400 800"], customer.Phones.Select(p => p.Number));
    }

    [Fact]
    public async Task An_auditor_reads_personal_data_masked()
    {
        var id = await app.CustomerAsync("Audited", describe: c =>
        {
            c.Describe(new CustomerTraits(Notes: "secret note"));
            c.Reach([new CustomerPhone(PointKind.Work, "555 0100")], [new CustomerEmail(PointKind.Work, "secret@audited.example")], [new CustomerAddress(PointKind.Work, "1 Secret Lane", "Secretville", "", "", "")]);
            new Contact(c, "Secret Person").Describe(new ContactTraits("Secret Person", Phone: "555 0199"));
        });
        using var auditor = await app.ClientAs(StaffRole.Auditor);

        var pages = (await auditor.PageAsync($"/customers/{id}")).ToHtml() + (await auditor.PageAsync("/customers?q=audited")).ToHtml();

        Assert.Contains("***", pages, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", pages, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("555", pages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StaffRole.Sales)]
    [InlineData(StaffRole.Manager)]
    [InlineData(StaffRole.ServiceDesk)]
    [InlineData(StaffRole.Administrator)]
    [InlineData(StaffRole.Auditor)]
    public async Task Every_role_reads_the_customer_page_with_all_that_other_ideas_put_on_it(StaffRole role)
    {
        var id = await app.CustomerAsync($"Read by {role}");
        using var client = await app.ClientAs(role);

        Assert.Equal(role is StaffRole.Auditor, (await client.PageAsync($"/customers/{id}")).QuerySelector(".log-box") is null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/edit")]
    [InlineData("/relationship-type")]
    [InlineData("/stage")]
    [InlineData("/closing")]
    [InlineData("/archiving")]
    public async Task A_foreign_customer_answers_like_a_missing_one_to_the_byte(string page)
    {
        var foreign = await app.CustomerAsync("Foreign", await app.TeamAsync($"Others{page}"));
        var mine = await app.TeamAsync($"Mine{page}");
        using var sales = await app.ClientAs(StaffRole.Sales, mine);

        const int missingId = 123_456_789;
        var there = await sales.GetAsync($"/customers/{foreign}{page}");
        var missing = await sales.GetAsync($"/customers/{missingId}{page}");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (there.StatusCode, missing.StatusCode));
        Assert.Equal(Without(missingId, await missing.Content.ReadAsStringAsync()), Without(foreign, await there.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Archiving_closing_type_and_stage_are_changed_with_their_reasons()
    {
        var id = await app.CustomerAsync("Changing");
        using var manager = await app.ClientAs(StaffRole.Manager);

        await manager.PostFormAsync($"/customers/{id}/relationship-type", new() { ["Input.Type"] = "Partner", ["Input.Reason"] = "Joint plan" });
        await manager.PostFormAsync($"/customers/{id}/stage", new() { ["Input.Stage"] = "Stability", ["Input.Reason"] = "Signed for years" });
        await manager.PostFormAsync($"/customers/{id}/closing", new() { ["Input.Cause"] = "rival" });
        await manager.PostFormAsync($"/customers/{id}/archiving", []);

        var customer = await app.ReadCustomerAsync(id);
        Assert.Equal((RelationshipType.Partner, "Joint plan"), (customer.RelationshipType, customer.TypeChanges[^1].Reason));
        Assert.Equal((LifecycleStage.Stability, "Signed for years"), (customer.StageOverride, customer.StageOverrideReason));
        Assert.Equal(("rival", true), (customer.ClosedCause, customer.IsArchived));

        var page = await manager.PageAsync($"/customers/{id}");
        Assert.NotNull(page.QuerySelector("form[action$='/archiving?handler=Restore']"));
        await manager.PostFormAsync($"/customers/{id}", [], "form[action$='/archiving?handler=Restore']");
        await manager.SendAsync(await manager.PressedAsync($"/customers/{id}/closing", "[formaction*='handler=Reopen']"));
        Assert.Equal((false, false), ((await app.ReadCustomerAsync(id)).IsArchived, (await app.ReadCustomerAsync(id)).IsClosed));
    }

    [Theory]
    [InlineData("Input.Name", "")]
    [InlineData("Input.Name", "a\u0001b")]
    [InlineData("Input.Code", "")]
    [InlineData("Input.Class", "99")]
    [InlineData("Input.Web", "javascript:alert(1)")]
    [InlineData("Input.Birthday", "2026-02-30")]
    [InlineData("Input.Birthday", "9999-12-31")]
    [InlineData("Input.OwnerId", "2147483648")]
    [InlineData("Input.OwnerId", "999999")]
    [InlineData("Input.Currency", "XYZ")]
    [InlineData("Points.Phones[0].Number", "call me")]
    [InlineData("Points.Emails[0].Address", "not an address")]
    [InlineData("Input.FormId", "no-guid")]
    public async Task Nonsense_in_a_field_is_told_beside_it_and_nothing_is_written(string field, string value)
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        var before = await app.InDatabaseAsync(db => db.Customers.CountAsync());

        var form = await manager.FilledAsync("/customers/new", new() { ["Input.Name"] = "Sound", ["Input.Class"] = "Individual" });
        var fields = (await form.Content!.ReadAsStringAsync()).Split('&').Where(p => !p.StartsWith(Uri.EscapeDataString(field) + "=", StringComparison.Ordinal));
        var body = string.Join('&', fields.Append($"{Uri.EscapeDataString(field)}={Uri.EscapeDataString(value)}"));
        var answer = await manager.SendAsync(new(HttpMethod.Post, "/customers/new") { Content = new StringContent(body, null, "application/x-www-form-urlencoded") });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(before, await app.InDatabaseAsync(db => db.Customers.CountAsync()));
    }

    [Fact]
    public async Task A_form_with_a_null_character_is_not_read_at_all()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);

        var answer = await manager.PostFormAsync("/customers/new", new() { ["Input.Name"] = "null\0character" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(await app.InDatabaseAsync(db => db.Customers.AnyAsync(c => c.Name.StartsWith("null"))));
    }

    [Fact]
    public async Task A_megabyte_of_name_is_refused_and_a_lone_surrogate_does_no_harm()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);

        var long_ = await manager.PostFormAsync("/customers/new", new() { ["Input.Name"] = new string('x', 1_000_000) });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, long_.StatusCode);

        var form = await manager.FilledAsync("/customers/new", new() { ["Input.Name"] = "XXX" });
        var body = (await form.Content!.ReadAsStringAsync()).Replace("XXX", "a%ED%A0%80b", StringComparison.Ordinal);
        var answer = await manager.SendAsync(new(HttpMethod.Post, "/customers/new") { Content = new StringContent(body, null, "application/x-www-form-urlencoded") });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await manager.PageAsync(answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Equal_names_and_numbers_are_noted_and_those_out_of_reach_lead_to_the_owner()
    {
        var owner = await app.PersonAsync("keeper@staff.test", await app.TeamAsync("Elsewhere"), StaffRole.Sales);
        await app.CustomerAsync("Elsewhere Ltd", owner.TeamId, owner.Id, c => c.Reach([], [new CustomerEmail(PointKind.Work, "SAME@twins.example")], []));
        var team = await app.TeamAsync("Twins");
        var twin = await app.CustomerAsync("Twins  AG", team);
        var id = await app.CustomerAsync("TWINS  ag", team, describe: c => c.Reach([], [new CustomerEmail(PointKind.Work, "same@twins.example")], []));
        using var sales = await app.ClientAs(StaffRole.Sales, team);

        var page = await sales.PageAsync($"/customers/{id}");

        Assert.NotNull(page.QuerySelector($".notice a[href='/customers/{twin}']"));
        Assert.Contains("keeper", string.Concat(page.QuerySelectorAll(".notice").Select(n => n.TextContent)), StringComparison.Ordinal);
        Assert.DoesNotContain("Elsewhere Ltd", page.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_may_play_other_roles_of_the_circle()
    {
        var id = await app.CustomerAsync("Both");
        using var manager = await app.ClientAs(StaffRole.Manager);

        await manager.PostFormAsync($"/customers/{id}/edit", new() { ["Input.Roles"] = "Supplier" });

        Assert.Equal(StakeholderRole.Supplier | StakeholderRole.Customer, (await app.ReadCustomerAsync(id)).Stakeholder.Roles);
    }

    private static int IdIn(HttpResponseMessage answer)
        => int.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);

    // The frame repeats the address asked for, and each answer has a token of its own against forgery.
    private static string Without(int id, string html)
        => System.Text.RegularExpressions.Regex.Replace(
            html.Replace($"%2Fcustomers%2F{id}", "", StringComparison.Ordinal).Replace($"/customers/{id}", "", StringComparison.Ordinal),
            "CfDJ8[\\w-]+", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
}
