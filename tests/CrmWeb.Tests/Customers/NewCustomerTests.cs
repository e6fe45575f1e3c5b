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

public sealed class NewCustomerTests(CrmApp app) : IClassFixture<CrmApp>
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
    public async Task A_customer_that_looks_like_another_is_shown_beside_it_before_it_is_saved()
    {
        var team = await app.TeamAsync("Lookers");
        var twin = await app.CustomerAsync("Double Glazing Co", team, describe: c => c.Reach([new CustomerPhone(PointKind.Work, "+44 20 7946 0999")], [], []));
        using var sales = await app.ClientAs(StaffRole.Sales, team);
        Dictionary<string, string> typed = new() { ["Input.Name"] = "Another name", ["Points.Phones[0].Number"] = "(44) 2079460999" };

        var refused = await sales.PostFormAsync("/customers/new", typed);
        var page = await refused.DocumentAsync();
        var live = await sales.PostFormAsync("/customers/new?handler=Alike", typed);
        Assert.False(await app.InDatabaseAsync(db => db.Customers.AnyAsync(c => c.Name == "Another name")));

        var form = await sales.FilledAsync("/customers/new", typed);
        var body = await form.Content!.ReadAsStringAsync() + "&Anyway=true";
        var saved = await sales.SendAsync(new(HttpMethod.Post, "/customers/new") { Content = new StringContent(body, null, "application/x-www-form-urlencoded") });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.NotNull(page.QuerySelector($"#alike a[href='/customers/{twin}']"));
        Assert.Equal("Another name", page.QuerySelector("[name='Input.Name']")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("button[name='Anyway'][value='true']"));
        Assert.NotNull((await live.DocumentAsync()).QuerySelector($"a[href='/customers/{twin}']"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    [Fact]
    public async Task Forms_of_known_customers_and_of_contacts_warn_of_others_and_never_of_themselves()
    {
        var (team, away) = (await app.TeamAsync("Alike again"), await app.TeamAsync("Alike away"));
        CustomerPhone[] phones = [new(PointKind.Work, "+44 20 7946 0888")];
        var (id, twin, far) = (await app.CustomerAsync("Alike Ltd", team, describe: c => c.Reach(phones, [], [])), await app.CustomerAsync("Alike Twin", team), await app.CustomerAsync("Alike Far", away));
        var ann = await PersonAtAsync(id, "Ann Lee", "+44 20 7946 0777", "ann@alike.example");
        await PersonAtAsync(twin, "Ann Lee", "", "ben@alike.example");
        await PersonAtAsync(far, "Cid Far", "+44 20 7946 0666", "");
        using var sales = await app.ClientAs(StaffRole.Sales, team);
        async Task<string> AsksAsync(string form, string of, Dictionary<string, string> typed)
        {
            using var filled = await sales.FilledAsync(form, typed);
            filled.RequestUri = new Uri($"{of}?handler=Alike", UriKind.Relative);
            return (await (await sales.SendAsync(filled)).DocumentAsync()).Body!.TextContent;
        }

        var (edit, added, known) = ($"/customers/{id}/edit", $"/customers/{id}/contacts/new", $"/contacts/{ann}/edit");
        Assert.DoesNotContain("Alike", await AsksAsync(edit, edit, []), StringComparison.Ordinal);
        Assert.Contains("Alike Twin", await AsksAsync(edit, edit, new() { ["Input.Name"] = "ALIKE twin" }), StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", await AsksAsync(known, known, []), StringComparison.Ordinal);
        Assert.Contains("Ann Lee", await AsksAsync(added, added, new() { ["Input.Name"] = "ann LEE" }), StringComparison.Ordinal);
        Assert.Contains("Ann Lee", await AsksAsync(added, added, new() { ["Input.Name"] = "Other", ["Input.Phone"] = "(44) 2079460777" }), StringComparison.Ordinal);
        Assert.Contains("Alike Twin", await AsksAsync(known, known, new() { ["Input.Email"] = "BEN@alike.example" }), StringComparison.Ordinal);
        Assert.DoesNotContain("Cid", await AsksAsync(added, added, new() { ["Input.Phone"] = "+44 20 7946 0666" }), StringComparison.Ordinal);
    }

    private Task<int> PersonAtAsync(int customer, string name, string phone, string email) => app.InDatabaseAsync(async db =>
    {
        var person = new Contact(await db.Customers.SingleAsync(c => c.Id == customer), name);
        person.Describe(new(name, "", null, null, null, "", "", null, phone, email, null, null));
        await db.SaveChangesAsync();
        return person.Id;
    });

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

    private static int IdIn(HttpResponseMessage answer)
        => int.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
}
