using AngleSharp.Dom;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Complaints;
using CrmWeb.Tests.Customers;

namespace CrmWeb.Tests.Search;

public sealed class SearchPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task The_palette_offers_customers_contacts_stakeholders_and_pages_within_reach()
    {
        var team = await app.TeamAsync("Palette");
        var mine = await app.CustomerAsync("Palette & Co", team, describe: c => _ = new Contact(c, "Paletta Person"));
        var foreign = await app.CustomerAsync("Palette of others", await app.TeamAsync("Other palette"), describe: c => _ = new Contact(c, "Paletta Foreign"));
        await app.InDatabaseAsync(db =>
        {
            db.Stakeholders.Add(new Stakeholder("Palette mill", StakeholderRole.Supplier, team, null));
            return db.SaveChangesAsync();
        });
        using var sales = await app.ClientAs(StaffRole.Sales, team);

        var found = await FragmentAsync(sales, "/search?q=palett");

        var links = found.QuerySelectorAll(".palette-results[role=listbox] [role=option] a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Contains($"/customers/{mine}", links);
        Assert.Contains($"/customers/{mine}#contacts", links);
        Assert.Contains(links, l => l!.StartsWith("/stakeholders/", StringComparison.Ordinal));
        Assert.DoesNotContain(links, l => l!.Contains($"/{foreign}", StringComparison.Ordinal));
        Assert.Contains("/customers", (await FragmentAsync(sales, "/search?q=custom")).QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_complaint_is_found_by_any_part_of_its_number_or_summary_by_those_who_may_see_it()
    {
        var team = await app.TeamAsync("Complaining");
        var id = await app.ComplaintAsync(await app.CustomerAsync("Complaining & Co", team), "The crate arrived drenched");
        var number = (await app.ReadComplaintAsync(id)).Number;
        using var sales = await app.ClientAs(StaffRole.Sales, team);
        using var other = await app.ClientAs(StaffRole.Sales, await app.TeamAsync("Not complaining"));

        foreach (var text in new[] { "renche", "ＤRENCHED crate", number[2..] })
        {
            Assert.NotNull((await FragmentAsync(sales, $"/search?q={Uri.EscapeDataString(text)}")).QuerySelector($"a[href='/complaints/{id}']"));
            Assert.Null((await FragmentAsync(other, $"/search?q={Uri.EscapeDataString(text)}")).QuerySelector($"a[href='/complaints/{id}']"));
        }
    }

    [Fact]
    public async Task Acts_are_offered_to_those_who_may_do_them()
    {
        using var sales = await app.ClientAs(StaffRole.Sales);
        using var auditor = await app.ClientAs(StaffRole.Auditor);

        Assert.NotNull((await FragmentAsync(sales, "/search?q=w%20cust")).QuerySelector("a[href='/customers/new']"));
        Assert.NotNull((await FragmentAsync(sales, "/search")).QuerySelector("a[href='/interactions/new']"));
        Assert.Null((await FragmentAsync(auditor, "/search?q=new")).QuerySelector("a[href$='/new']"));
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=")]
    [InlineData("/search?q=nothinglikethat")]
    [InlineData("/search?q=%00%ED%A0%80%25_%27")]
    public async Task The_search_page_answers_whatever_is_asked(string address)
    {
        using var sales = await app.ClientAs(StaffRole.Sales);

        Assert.NotNull((await sales.PageAsync(address)).QuerySelector("form[action='/search'] input[name=q]"));
    }

    [Fact]
    public async Task An_auditor_finds_nobody_by_the_name_of_a_contact()
    {
        await app.CustomerAsync("Masked & Co", describe: c => _ = new Contact(c, "Maskedname"));
        using var auditor = await app.ClientAs(StaffRole.Auditor);

        var page = await auditor.PageAsync("/search?q=maskedna");

        Assert.DoesNotContain("Masked & Co", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picker_offers_only_whom_the_person_may_serve()
    {
        var team = await app.TeamAsync("Picker");
        var mine = await app.CustomerAsync("Pickable", team);
        await app.CustomerAsync("Pickable elsewhere", await app.TeamAsync("Other picker"));
        await app.CustomerAsync("Pickable archived", team, describe: c => c.Archive(new DateOnly(2026, 3, 2), CustomerRows.Entered));
        using var sales = await app.ClientAs(StaffRole.Sales, team);

        var options = (await FragmentAsync(sales, "/customers/pick?q=pickab")).QuerySelectorAll("[role=option]");

        Assert.Equal([($"{mine}", "Pickable")], options.Select(o => (o.GetAttribute("data-id"), o.GetAttribute("data-name"))));
    }

    private static async Task<IDocument> FragmentAsync(HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("X-Fragment", "1");
        return await (await client.SendAsync(request)).DocumentAsync();
    }
}
