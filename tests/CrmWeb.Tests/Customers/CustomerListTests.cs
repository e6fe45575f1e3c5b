using AngleSharp.Dom;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Customers;

public sealed class CustomerListTests(CrmApp app) : IClassFixture<CrmApp>, IAsyncLifetime
{
    private const int Customers = 120;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        client = await app.ClientAs(StaffRole.Administrator);
        var team = await app.RootTeamAsync();
        await app.InDatabaseAsync(async db =>
        {
            if (await db.Customers.AnyAsync())
                return 0;

            for (var i = 0; i < Customers; i++)
            {
                var customer = CustomerRows.New(i % 3 == 0 ? $"李{i % 7}" : $"Kundin {i % 11}", team);
                if (i % 2 == 0)
                    customer.Touched(CustomerRows.Entered.At.AddDays(i % 5));
                db.Customers.Add(customer);
            }

            await db.SaveChangesAsync();
            return await db.CustomerStandings.Where(s => s.CustomerId % 4 == 0).ExecuteUpdateAsync(set => set.SetProperty(s => s.Clv, s => s.CustomerId % 8 == 0 ? 12.34m : 99.5m));
        });
    }

    public Task DisposeAsync()
    {
        client.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("/customers", "")]
    [InlineData("/customers?tier=Gold", "Gold")]
    [InlineData("/customers?computed=Gold", null)]
    public async Task The_tier_that_is_chosen_looks_pressed_and_no_other(string address, string? pressed)
        => Assert.Equal(pressed, (await client.PageAsync(address)).QuerySelector(".filters input[name=tier][checked]")?.GetAttribute("value"));

    [Theory]
    [InlineData("Clv")]
    [InlineData("Name")]
    [InlineData("LastContact")]
    [InlineData("Newest")]
    [InlineData("Code")]
    public async Task Turning_forth_and_back_shows_every_customer_once_and_in_one_order(string sort)
    {
        var forth = await TurnAsync($"/customers?sort={sort}", "next");
        var back = await TurnAsync(forth[^1].Address, "prev");

        Assert.Equal(Customers, forth.Sum(p => p.Ids.Count));
        Assert.Equal(Customers, forth.SelectMany(p => p.Ids).Distinct().Count());
        Assert.Equal(forth.Select(p => string.Join(',', p.Ids)), back.Select(p => string.Join(',', p.Ids)).Reverse());
    }

    [Fact]
    public async Task The_order_is_the_one_asked_for()
    {
        var shown = (await TurnAsync("/customers?sort=LastContact", "next")).SelectMany(p => p.Ids).ToList();

        var contacts = await app.InDatabaseAsync(db => db.Customers.ToDictionaryAsync(c => c.Id, c => c.LastContactAt));
        Assert.Equal(shown.Select(id => contacts[id] ?? DateTime.MinValue).OrderDescending(), shown.Select(id => contacts[id] ?? DateTime.MinValue));
    }

    [Fact]
    public async Task Filters_and_words_narrow_the_list_together()
    {
        var id = await app.CustomerAsync("Filterbar AG", describe: c => c.ChangeRelationshipType(RelationshipType.Partner, "", CustomerRows.Entered));
        await app.CustomerAsync("Filterbar GmbH");

        var page = await client.PageAsync("/customers?type=Partner&class=Enterprise&stage=Prospect&owner=none&q=filterb");

        Assert.Equal([id], Ids(page));
        await RemoveAsync("Filterbar");
    }

    [Fact]
    public async Task Archived_customers_stand_apart()
    {
        var id = await app.CustomerAsync("Archivbar AG", describe: c => c.Archive(new DateOnly(2026, 3, 2), CustomerRows.Entered));

        Assert.Empty(Ids(await client.PageAsync("/customers?q=archivbar")));
        Assert.Equal([id], Ids(await client.PageAsync("/customers?q=archivbar&archived=true")));
        await RemoveAsync("Archivbar");
    }

    [Theory]
    [InlineData("?tier=Lead&stage=99&owner=abc&sort=Iq&after=x&before=~")]
    [InlineData("?sort=Clv&after=1e999~1")]
    [InlineData("?sort=LastContact&after=99999999999999999999~1")]
    [InlineData("?sort=Name&after=zz~1&q=%00%ED%A0%80")]
    [InlineData("?sort=Name&before=CfDJ8A&after=%FF")]
    [InlineData("?sort=Newest&after=x~2&columns=,,Rank.,Tier~")]
    [InlineData("?sort=Code&before=~3&columns=%00")]
    [InlineData("?archived=perhaps&q=%25_%27")]
    public async Task Nonsense_in_the_address_is_left_out(string query) => await client.PageAsync("/customers" + query);

    [Fact]
    public async Task Without_scripts_a_plain_form_filters_and_links_turn_the_page()
    {
        var page = await client.PageAsync("/customers");

        var form = page.QuerySelector("form.filters")!;
        Assert.Equal(("get", "/customers"), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.NotNull(form.QuerySelector("noscript"));
        Assert.StartsWith("/customers?", page.QuerySelector("a[rel=next]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_gets_the_list_alone()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/customers?sort=Name");
        request.Headers.Add("X-Fragment", "1");
        var answer = await (await client.SendAsync(request)).DocumentAsync();

        Assert.NotNull(answer.QuerySelector("table"));
        Assert.Null(answer.QuerySelector("nav.side, header.top, form.filters"));
    }

    [Fact]
    public async Task The_service_desk_sees_tiers_but_no_value_nor_an_order_by_it()
    {
        using var desk = await app.ClientAs(StaffRole.ServiceDesk);

        var page = await desk.PageAsync("/customers?sort=Clv");

        Assert.DoesNotContain("12.34", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("td.amount, option[value=Clv]"));
    }

    [Theory]
    [InlineData("/customers?sort=Name", StaffRole.Auditor)]
    [InlineData("/stakeholders", StaffRole.Auditor)]
    [InlineData("/customers?sort=Name", StaffRole.Administrator)]
    [InlineData("/stakeholders", StaffRole.Administrator)]
    public async Task No_address_of_a_page_tells_the_key_of_a_name(string list, StaffRole role)
    {
        using var reader = await app.ClientAs(role);
        var keys = await app.InDatabaseAsync(db => db.Customers.Select(c => c.SortKey).Distinct().ToListAsync());
        var first = await reader.PageAsync(list);
        var second = await reader.PageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        var links = first.QuerySelectorAll("a[href*='after='], a[href*='before=']").Concat(second.QuerySelectorAll("a[href*='after='], a[href*='before=']")).Select(a => Uri.UnescapeDataString(a.GetAttribute("href")!)).ToList();
        Assert.Equal(3, links.Count);
        Assert.DoesNotContain(links, link => keys.Exists(key => link.Contains(key, StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(links[0], Uri.UnescapeDataString((await reader.PageAsync(list)).QuerySelector("a[rel=next]")!.GetAttribute("href")!));
        var guessed = await reader.PageAsync($"{list}{(list.Contains('?') ? '&' : '?')}after={Uri.EscapeDataString(keys[^1])}~1");
        Assert.Equal(Ids(first), Ids(guessed));
    }

    [Fact]
    public async Task Who_sees_names_masked_gets_no_order_by_them()
    {
        using var auditor = await app.ClientAs(StaffRole.Auditor);

        var page = await auditor.PageAsync("/customers?sort=Name");

        Assert.Equal(Ids(await auditor.PageAsync("/customers")), Ids(page));
        Assert.Null(page.QuerySelector("option[value=Name]"));
        var circle = Ids(await auditor.PageAsync("/stakeholders"));
        Assert.Equal(circle.OrderDescending(), circle);
    }

    [Fact]
    public async Task The_next_page_goes_on_where_this_one_ended_though_its_last_row_was_renamed_or_is_gone()
    {
        var first = await client.PageAsync("/customers?sort=Name");
        var next = first.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        var (last, following) = (Ids(first)[^1], Ids(await client.PageAsync(next)));
        var name = (await app.ReadCustomerAsync(last)).Name;

        await RenameAsync(last, "Zzz");
        var afterRenaming = Ids(await client.PageAsync(next));
        await RenameAsync(last, name);

        Assert.Equal(following.Take(10), afterRenaming.Take(10));
    }

    [Fact]
    public async Task Nobody_yet_says_what_to_do_first()
    {
        var team = await app.TeamAsync("Empty");
        using var sales = await app.ClientAs(StaffRole.Sales, team);

        var page = await sales.PageAsync("/customers");

        Assert.NotNull(page.QuerySelector(".empty a[href='/customers/new']"));
        Assert.NotNull(page.QuerySelector(".empty a[href='/import']"));
    }

    private async Task<List<(string Address, List<int> Ids)>> TurnAsync(string address, string relation)
    {
        var pages = new List<(string Address, List<int> Ids)>();
        for (var next = address; next is not null && pages.Count < 20;)
        {
            var page = await client.PageAsync(next);
            pages.Add((next, Ids(page)));
            next = page.QuerySelector($"a[rel={relation}]")?.GetAttribute("href");
        }

        return pages;
    }

    private static List<int> Ids(IParentNode page)
        => page.QuerySelectorAll("a.rowlink").Select(a => int.Parse(a.GetAttribute("href")!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture)).ToList();

    private Task<int> RenameAsync(int id, string name) => app.InDatabaseAsync(async db =>
    {
        (await db.Customers.Include(c => c.Stakeholder).SingleAsync(c => c.Id == id)).Rename(name);
        return await db.SaveChangesAsync();
    });

    private Task<int> RemoveAsync(string start)
        => app.InDatabaseAsync(db => db.Customers.Where(c => c.Name.StartsWith(start)).ExecuteDeleteAsync());
}
