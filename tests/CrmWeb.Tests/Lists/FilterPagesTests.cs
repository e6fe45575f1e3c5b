using System.Net;
using AngleSharp.Dom;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using CrmWeb.Tests.CustomFields;

namespace CrmWeb.Tests.Lists;

public sealed class FilterPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_list_shows_whom_its_conditions_choose_and_says_them()
    {
        var driver = await app.CustomerAsync("Driver AG", describe: c => c.Describe(new(Style: Domain.Advice.CommunicationStyle.Driver)));
        await app.CustomerAsync("Amiable AG", describe: c => c.Describe(new(Style: Domain.Advice.CommunicationStyle.Amiable)));
        using var client = await app.ClientAs(StaffRole.Administrator);

        var page = await client.PageAsync("/customers?f=Style.Is.Driver&class=Enterprise");

        Assert.Equal([$"/customers/{driver}"], page.QuerySelectorAll("#list a.rowlink").Select(a => a.GetAttribute("href")));
        Assert.Contains("Communication style: Driver", page.QuerySelector(".conditions")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/customers?class=Enterprise", page.QuerySelector(".condition a")!.GetAttribute("href"));
        Assert.Equal("Style.Is.Driver", page.QuerySelector("form.filters input[name=f]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Without_scripts_conditions_are_added_filled_in_removed_and_applied()
    {
        using var client = await app.ClientAs(StaffRole.Administrator);

        var opened = await client.PageAsync("/customers/filter?q=ag&f=Tier.Is.Gold");
        Assert.NotNull(opened.QuerySelector(".filter-row input[value=Gold][checked]"));
        var grouped = await client.PageAsync("/customers/filter?q=ag&c.J[0]=false&c.R[0].G=0&c.R[0].F=Tier&c.R[0].O=Is&c.R[0].V=Gold&c.Do=group");
        Assert.Equal(2, grouped.QuerySelectorAll(".filter-group").Length);
        var added = await client.PageAsync("/customers/filter?q=ag&c.J[0]=false&c.J[1]=true&c.New[0]=&c.New[1]=City&c.R[0].G=0&c.R[0].F=Tier&c.R[0].O=Is&c.R[0].V=Gold&c.Do=add-1");
        Assert.Equal(2, added.QuerySelectorAll(".filter-row").Length);
        var removed = await client.PageAsync("/customers/filter?c.J[0]=false&c.R[0].G=0&c.R[0].F=Tier&c.R[0].O=Is&c.R[0].V=Gold&c.Do=remove-0");
        Assert.Empty(removed.QuerySelectorAll(".filter-row"));
        using var applied = await client.GetAsync(
            "/customers/filter?q=ag&c.J[0]=false&c.J[1]=true&c.R[0].G=0&c.R[0].F=Tier&c.R[0].O=Is&c.R[0].V=Gold&c.R[1].G=1&c.R[1].F=City&c.R[1].O=Has&c.R[1].V=Bonn&c.R[2].G=1&c.R[2].F=LastContact&c.R[2].O=Ago&c.R[2].N=30&c.Do=apply");
        Assert.Equal(HttpStatusCode.Redirect, applied.StatusCode);
        Assert.Equal("/customers?q=ag&f=Tier.Is.Gold,any(City.Has.Bonn,LastContact.Ago.30)", Uri.UnescapeDataString(applied.Headers.Location!.OriginalString));
        using var unfinished = await client.GetAsync("/customers/filter?c.J[0]=false&c.R[0].G=0&c.R[0].F=City&c.R[0].O=Has&c.Do=apply");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unfinished.StatusCode);
        Assert.NotNull((await unfinished.DocumentAsync()).QuerySelector(".filter-row.is-wrong .invalid-feedback"));
    }

    [Fact]
    public async Task A_field_of_our_own_is_asked_for_by_its_name_and_choices()
    {
        var roast = await app.FieldAsync(FieldOwner.Customer, CustomFieldType.Choice, "Roast", "烘焙度");
        var (light, dark) = (roast.Choices[0].Id, roast.Choices[1].Id);
        var id = await app.CustomerAsync("Likes it dark", describe: c => c.Hold(roast.Id, new(ChoiceId: dark)));
        await app.CustomerAsync("Likes it light", describe: c => c.Hold(roast.Id, new(ChoiceId: light)));
        using var client = await app.ClientAs(StaffRole.Manager);

        Assert.Equal("Roast", (await client.PageAsync("/customers/filter")).QuerySelector($"option[value=OwnChoice{roast.Id}]")!.TextContent);
        var added = await client.PageAsync($"/customers/filter?c.J[0]=false&c.New[0]=OwnChoice{roast.Id}&c.Do=add-0");
        Assert.Equal([$"{light}", $"{dark}"], added.QuerySelectorAll(".filter-option input").Select(i => i.GetAttribute("value")));
        using var applied = await client.GetAsync($"/customers/filter?c.J[0]=false&c.R[0].G=0&c.R[0].F=OwnChoice&c.R[0].I={roast.Id}&c.R[0].O=Is&c.R[0].V={dark}&c.Do=apply");

        var page = await client.PageAsync(applied.Headers.Location!.OriginalString);
        Assert.Equal([$"/customers/{id}"], page.QuerySelectorAll("#list a.rowlink").Select(a => a.GetAttribute("href")));
        Assert.Contains("Roast: Dark", page.QuerySelector(".conditions")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Iq.Is.140", "Iq.Is.140")]
    [InlineData("Tier.Is.Lead", "Tier.Is.Lead")]
    [InlineData("any(((", "((")]
    [InlineData("Name.Has.%00", "Name.Has")]
    public async Task A_filter_that_cannot_be_read_is_told_and_shows_nobody(string filter, string piece)
    {
        await app.CustomerAsync("Somebody");
        using var client = await app.ClientAs(StaffRole.Administrator);

        using var answer = await client.GetAsync($"/customers?f={filter}");

        var page = await answer.DocumentAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(piece, page.QuerySelector("#list [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("#list a.rowlink"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/customers/filter?f={filter}")).StatusCode);
    }

    [Theory]
    [InlineData(StaffRole.ServiceDesk, "Clv.Min.1")]
    [InlineData(StaffRole.ServiceDesk, "any(Tier.Some,Rank.Max.3)")]
    [InlineData(StaffRole.Auditor, "City.Has.bonn")]
    [InlineData(StaffRole.Auditor, "Phone.Has.228")]
    [InlineData(StaffRole.Auditor, "OwnText1.Has.door")]
    [InlineData(StaffRole.Auditor, "Birthday.From.1980-01-01")]
    public async Task What_a_person_may_not_see_is_not_answered_by_a_filter_either(StaffRole role, string filter)
    {
        await app.CustomerAsync("Somebody");
        using var client = await app.ClientAs(role);

        using var answer = await client.GetAsync($"/customers?f={filter}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty((await answer.DocumentAsync()).QuerySelectorAll("#list a.rowlink"));
        var field = filter.Split('.')[0].Replace("any(Tier", "Rank", StringComparison.Ordinal);
        Assert.Null((await client.PageAsync("/customers/filter")).QuerySelector($"option[value={field}]"));
    }

    [Fact]
    public async Task A_file_holds_whom_the_conditions_choose()
    {
        await app.CustomerAsync("In the file", describe: c => c.Describe(new(Source: CustomerSource.ColdCall)));
        await app.CustomerAsync("Not in it", describe: c => c.Describe(new(Source: CustomerSource.Event)));
        using var client = await app.ClientAs(StaffRole.Administrator);

        using var file = await client.PostFormAsync("/export?f=Source.Is.ColdCall", new() { ["Input.Reason"] = "Fair" });

        var text = await file.Content.ReadAsStringAsync();
        Assert.Contains("In the file", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Not in it", text, StringComparison.Ordinal);
    }
}
