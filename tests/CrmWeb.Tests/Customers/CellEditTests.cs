using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;
using CrmWeb.Tests.Access;

namespace CrmWeb.Tests.Customers;

/// <summary>Owner and relationship type are changed in the list, by the forms that a script puts into the cell.</summary>
public sealed class CellEditTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task The_owner_is_given_in_the_cell_with_one_request_and_a_later_editor_is_told()
    {
        var team = await app.TeamAsync("Cells");
        var (ann, bob) = (await app.PersonAsync("ann.cell@staff.test", team, StaffRole.Sales), await app.PersonAsync("bob.cell@staff.test", team, StaffRole.Sales));
        var id = await app.CustomerAsync("Cell AG", team);
        using var manager = await app.ClientAs(StaffRole.Manager, team);
        var link = (await manager.PageAsync("/customers?q=cell")).QuerySelector("td .cell a[data-cell]")!.GetAttribute("href")!;
        var first = await CellAsync(manager, link, new() { ["Input.OwnerId"] = $"{ann.Id}" });
        var second = await CellAsync(manager, link, new() { ["Input.OwnerId"] = $"{bob.Id}" });

        using var saved = await manager.SendAsync(first);
        using var disputed = await manager.SendAsync(second);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (saved.StatusCode, disputed.StatusCode));
        Assert.Contains("ann.cell", (await saved.DocumentAsync()).QuerySelector("a[data-cell]")!.TextContent, StringComparison.Ordinal);
        var form = await disputed.DocumentAsync();
        Assert.Contains("ann.cell", form.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{bob.Id}", form.QuerySelector("option[selected]")!.GetAttribute("value"));
        Assert.Equal(ann.Id, (await app.ReadCustomerAsync(id)).OwnerId);
        using var again = await manager.SendAsync(Fragment(link, form.Fields("form")));
        Assert.Equal((HttpStatusCode.OK, bob.Id), (again.StatusCode, (await app.ReadCustomerAsync(id)).OwnerId));
        Assert.Equal(bob.Id, (await app.ReadCustomerAsync(id)).Stakeholder.OwnerId);
    }

    [Fact]
    public async Task An_owner_out_of_reach_is_refused_and_the_page_works_without_scripts()
    {
        var (team, elsewhere) = (await app.TeamAsync("Near cells"), await app.TeamAsync("Far cells"));
        var (near, far) = (await app.PersonAsync("near.cell@staff.test", team, StaffRole.Sales), await app.PersonAsync("far.cell@staff.test", elsewhere, StaffRole.Sales));
        var id = await app.CustomerAsync("Plain cell AG", team);
        using var manager = await app.ClientAs(StaffRole.Manager, team);
        using var sales = await app.ClientOf(near);

        using var refused = await manager.PostFormAsync($"/customers/{id}/owner", new() { ["Input.OwnerId"] = $"{far.Id}" }, "form.cell-form");
        using var saved = await manager.PostFormAsync($"/customers/{id}/owner", new() { ["Input.OwnerId"] = $"{near.Id}" }, "form.cell-form");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (refused.StatusCode, saved.StatusCode));
        Assert.Equal(near.Id, (await app.ReadCustomerAsync(id)).OwnerId);
        Assert.Null((await sales.PageAsync("/customers?q=plain")).QuerySelector("a[data-cell]"));
    }

    [Fact]
    public async Task The_type_is_changed_in_the_cell_with_its_reason_dated_and_told()
    {
        var team = await app.TeamAsync("Type cells");
        var person = await app.PersonAsync("typing.cell@staff.test", team, StaffRole.Sales);
        var id = await app.CustomerAsync("Typed cell AG", team);
        using var sales = await app.ClientOf(person);
        var link = (await sales.PageAsync("/customers?q=typed&columns=Type,Owner")).QuerySelector("a[data-cell]")!.GetAttribute("href")!;

        using var lacking = await sales.SendAsync(await CellAsync(sales, link, new() { ["Input.Type"] = "Partner" }));
        using var saved = await sales.SendAsync(await CellAsync(sales, link, new() { ["Input.Type"] = "Partner", ["Input.Reason"] = "Joint plan" }));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK), (lacking.StatusCode, saved.StatusCode));
        Assert.NotNull((await lacking.DocumentAsync()).QuerySelector("input.is-invalid[name='Input.Reason']"));
        var change = (await app.ReadCustomerAsync(id)).TypeChanges.OrderBy(t => t.Id).Last();
        Assert.Equal((RelationshipType.Partner, "Joint plan", (int?)person.Id), (change.To, change.Reason, change.StaffId));
    }

    [Fact]
    public async Task Whom_a_person_sees_and_may_not_change_has_no_form_in_the_list()
    {
        var team = await app.TeamAsync("Readers");
        var both = await app.PersonAsync("both.cell@staff.test", team, StaffRole.Manager, StaffRole.ServiceDesk);
        var (mine, other) = (await app.CustomerAsync("Shared cell one", team), await app.CustomerAsync("Shared cell two"));
        using var client = await app.ClientOf(both);

        var links = (await client.PageAsync("/customers?q=shared&columns=Type,Owner")).QuerySelectorAll("a[data-cell]").Select(a => a.GetAttribute("href"));

        Assert.Equal([$"/customers/{mine}/relationship-type", $"/customers/{mine}/owner"], links);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/customers/{other}/owner")).StatusCode);
    }

    // As the script asks for the form and sends it.
    private static async Task<HttpRequestMessage> CellAsync(HttpClient client, string address, Dictionary<string, string> values)
    {
        var answer = await client.SendAsync(Fragment(address, null));
        var fields = (await answer.DocumentAsync()).Fields("form").Where(f => !values.ContainsKey(f.Key)).Concat(values);
        return Fragment(address, fields);
    }

    private static HttpRequestMessage Fragment(string address, IEnumerable<KeyValuePair<string, string>>? fields)
    {
        var request = new HttpRequestMessage(fields is null ? HttpMethod.Get : HttpMethod.Post, address) { Content = fields is null ? null : new FormUrlEncodedContent(fields) };
        request.Headers.Add("X-Fragment", "1");
        return request;
    }
}
