using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Contacts;

public sealed class ContactPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_new_contact_keeps_all_that_was_typed_and_leads_the_search_to_its_customer()
    {
        var id = await app.CustomerAsync("With people");
        var staff = await app.PersonAsync(StaffRole.ServiceDesk);
        using var desk = await app.ClientAs(StaffRole.ServiceDesk);

        await desk.PostFormAsync($"/customers/{id}/contacts/new", new()
        {
            ["Input.Name"] = "陈静", ["Input.JobTitle"] = "采购经理", ["Input.DecisionRole"] = "Decider", ["Input.Influence"] = "High", ["Input.Attitude"] = "-1",
            ["Input.OurRelation"] = "since 2019", ["Input.RivalRelation"] = "knows them", ["Input.StaffId"] = $"{staff.Id}", ["Input.Phone"] = "138 0013 8000", ["Input.Birthday"] = "1984-02-29",
        });

        var contact = Assert.Single((await app.ReadCustomerAsync(id)).Contacts);
        Assert.Equal(("陈静", DecisionRole.Decider, Influence.High, -1), (contact.Name, contact.DecisionRole, contact.Influence, contact.Attitude));
        Assert.Equal((staff.Id, new DateOnly(1984, 2, 29)), (contact.StaffId, contact.Birthday));
        Assert.NotNull((await desk.PageAsync("/customers?q=13800138")).QuerySelector($"a[href='/customers/{id}']"));
    }

    [Fact]
    public async Task One_form_sent_twice_makes_one_contact()
    {
        var id = await app.CustomerAsync("Twice");
        using var manager = await app.ClientAs(StaffRole.Manager);
        var form = await manager.FilledAsync($"/customers/{id}/contacts/new", new() { ["Input.Name"] = "Only one" });
        var body = await form.Content!.ReadAsStringAsync();

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => manager.SendAsync(new(HttpMethod.Post, form.RequestUri) { Content = new StringContent(body, null, "application/x-www-form-urlencoded") })));

        Assert.Single((await app.ReadCustomerAsync(id)).Contacts);
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_both_versions_and_loses_nothing()
    {
        var contact = await ContactAsync("Ann");
        using var manager = await app.ClientAs(StaffRole.Manager);
        var first = await manager.FilledAsync($"/contacts/{contact}/edit", new() { ["Input.JobTitle"] = "Director" });
        var second = await manager.FilledAsync($"/contacts/{contact}/edit", new() { ["Input.JobTitle"] = "Chairwoman" });
        await manager.SendAsync(first);

        var answer = await manager.SendAsync(second);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.DocumentAsync();
        Assert.All(["Director", "Chairwoman"], text => Assert.Contains(text, page.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal));
        Assert.Equal("Chairwoman", page.QuerySelector("[name='Input.JobTitle']")!.GetAttribute("value"));
        await manager.SendAsync(new(HttpMethod.Post, $"/contacts/{contact}/edit") { Content = new FormUrlEncodedContent(page.Fields("main form[method=post]")) });
        Assert.Equal("Chairwoman", (await ReadAsync(contact)).JobTitle);
    }

    [Fact]
    public async Task An_archived_contact_is_not_searched_and_can_be_restored()
    {
        var contact = await ContactAsync("Vanishing");
        using var manager = await app.ClientAs(StaffRole.Manager);

        await manager.SendAsync(await manager.PressedAsync($"/contacts/{contact}/edit", "[formaction*='handler=Archive']"));
        Assert.Empty((await manager.PageAsync("/customers?q=vanishing")).QuerySelectorAll("a.rowlink"));

        await manager.SendAsync(await manager.PressedAsync($"/contacts/{contact}/edit", "[formaction*='handler=Restore']"));
        Assert.Single((await manager.PageAsync("/customers?q=vanishing")).QuerySelectorAll("a.rowlink"));
    }

    [Fact]
    public async Task A_birthday_that_is_near_is_greeted_at_once()
    {
        var customer = await app.CustomerAsync("Near birthday");
        using var manager = await app.ClientAs(StaffRole.Manager);
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(2);

        await manager.PostFormAsync($"/customers/{customer}/contacts/new", new() { ["Input.Name"] = "Lena Ortega", ["Input.Birthday"] = $"1988-{day:MM-dd}" });

        Assert.Equal([CareReason.Birthday], await app.InDatabaseAsync(db => db.CareTasks.Where(t => t.CustomerId == customer).Select(t => t.Reason).ToListAsync()));
    }

    [Theory]
    [InlineData("Input.Name", "")]
    [InlineData("Input.Attitude", "3")]
    [InlineData("Input.Attitude", "NaN")]
    [InlineData("Input.Influence", "99")]
    [InlineData("Input.Birthday", "2026-02-30")]
    [InlineData("Input.Email", "nobody")]
    [InlineData("Input.StaffId", "999999")]
    public async Task Nonsense_is_told_and_nothing_is_written(string field, string value)
    {
        var contact = await ContactAsync("Sound");
        using var manager = await app.ClientAs(StaffRole.Manager);

        var answer = await manager.PostFormAsync($"/contacts/{contact}/edit", new() { [field] = value });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("Sound", (await ReadAsync(contact)).Name);
    }

    [Fact]
    public async Task A_foreign_contact_is_not_found_and_an_auditor_opens_no_form()
    {
        var contact = await ContactAsync("Foreign", await app.TeamAsync("Far"));
        using var sales = await app.ClientAs(StaffRole.Sales, await app.TeamAsync("Near"));
        using var auditor = await app.ClientAs(StaffRole.Auditor);

        Assert.Equal(HttpStatusCode.NotFound, (await sales.GetAsync($"/contacts/{contact}/edit")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await sales.GetAsync("/contacts/123456789/edit")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync($"/contacts/{contact}/edit")).StatusCode);
    }

    private async Task<int> ContactAsync(string name, int? team = null)
    {
        var customer = await app.CustomerAsync($"Company of {Guid.NewGuid():N}", team, describe: c => new Contact(c, name).Describe(new ContactTraits(name)));
        return (await app.ReadCustomerAsync(customer)).Contacts.Single().Id;
    }

    private Task<Contact> ReadAsync(int id) => app.InDatabaseAsync(db => db.Contacts.AsNoTracking().SingleAsync(c => c.Id == id));
}
