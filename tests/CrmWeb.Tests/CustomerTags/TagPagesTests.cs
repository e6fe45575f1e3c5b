using System.Net;
using AngleSharp.Dom;
using CrmWeb.Domain.Access;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.CustomerTags;

public sealed class TagPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_tag_is_given_on_the_customers_page_shown_in_the_list_filtered_by_and_taken_away()
    {
        var (id, other) = (await app.CustomerAsync("Tagged AG"), await app.CustomerAsync("Untagged AG"));
        using var client = await app.ClientAs(StaffRole.Administrator);

        await GiveAsync(client, id, "Spring fair");
        await GiveAsync(client, other, "  spring FAIR ");
        await GiveAsync(client, other, "VIP");

        var tag = await app.InDatabaseAsync(db => db.Tags.SingleAsync(t => t.Key == "spring fair"));
        Assert.Equal("Spring fair", tag.Name);
        Assert.Equal(["Spring fair", "VIP"], (await client.PageAsync($"/customers?f=Ticked.Is.{other}")).QuerySelectorAll("#list .tag").Select(t => t.TextContent));
        using var taken = await client.PostFormAsync($"/customers/{other}", [], $".tag-line form[action*='Take&tag={tag.Id}']");
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Equal([$"/customers/{id}"], (await client.PageAsync($"/customers?f=Tags.Is.{tag.Id}")).QuerySelectorAll("#list a.rowlink").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("...")]
    [InlineData("a word that is far too long to be a tag of anybody")]
    public async Task A_tag_without_a_word_is_refused(string name)
    {
        var id = await app.CustomerAsync("Refused AG");
        using var client = await app.ClientAs(StaffRole.Administrator);

        using var answer = await GiveAsync(client, id, name);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await answer.DocumentAsync()).QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task Who_may_not_change_a_customer_sees_its_tags_and_gives_none()
    {
        var far = await app.CustomerAsync("Far away");
        var team = await app.TeamAsync("Tags");
        var near = await app.CustomerAsync("Near", team);
        using var administrator = await app.ClientAs(StaffRole.Administrator);
        await GiveAsync(administrator, near, "Seen");
        using var desk = await app.ClientAs(StaffRole.ServiceDesk);
        using var sales = await app.ClientAs(StaffRole.Sales, team);

        var page = await desk.PageAsync($"/customers/{near}");

        Assert.Equal("Seen", page.QuerySelector(".tag-line .tag")!.TextContent);
        Assert.Null(page.QuerySelector(".tag-line form"));
        var token = (await sales.FilledAsync($"/customers/{near}", new() { ["Name"] = "Mine" }, "form.give-tag")).Content;
        Assert.Equal(HttpStatusCode.NotFound, (await sales.PostAsync($"/customers/{far}/tags", token)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await sales.GetAsync($"/customers/{far}/tags")).StatusCode);
    }

    private static Task<HttpResponseMessage> GiveAsync(HttpClient client, int id, string name)
        => client.PostFormAsync($"/customers/{id}", new() { ["Name"] = name }, "form.give-tag");
}
