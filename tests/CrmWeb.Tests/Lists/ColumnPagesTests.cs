using AngleSharp.Dom;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Purchases;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using CrmWeb.Tests.CustomFields;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Lists;

public sealed class ColumnPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Columns_are_chosen_and_put_in_order_without_scripts_and_kept_by_a_view()
    {
        await app.CustomerAsync("Columned AG");
        using var client = await app.ClientAs(StaffRole.Administrator);
        var opened = await client.PageAsync("/customers/columns?q=columned");
        Assert.Equal(["Tier", "Clv", "Stage", "LastContact", "CareDue", "Owner"], Ticked(opened));

        var moved = await client.PageAsync("/customers/columns?q=columned&c.All=Tier&c.All=Team&c.All=Source&c.Show=Source&c.Show=Team&c.Do=up-Source");
        Assert.Equal(["Source", "Team"], Ticked(moved));
        Assert.Equal(["Tier", "Source", "Team"], moved.QuerySelectorAll("input[name='c.All']").Take(3).Select(i => i.GetAttribute("value")));
        using var nothing = await client.GetAsync("/customers/columns?c.All=Tier&c.Do=apply");
        Assert.NotNull((await nothing.DocumentAsync()).QuerySelector(".notice.bad"));
        using var applied = await client.GetAsync("/customers/columns?q=columned&c.All=Tier&c.All=Source&c.All=Team&c.Show=Team&c.Show=Source&c.Do=apply");
        var address = applied.Headers.Location!.OriginalString;

        var list = await client.PageAsync(address);
        Assert.Equal(["Customer", "Source", "Team"], Headings(list));
        Assert.Equal("Source", list.QuerySelector("tbody td[data-label]:not([data-label=''])")!.GetAttribute("data-label"));
        Assert.NotNull(list.QuerySelector("form.filters input[name=columns][value='Source,Team']"));
        using var kept = await client.PostFormAsync(list.QuerySelector("a[href^='/customers/views/new']")!.GetAttribute("href")!, new() { ["Input.Title"] = "Sources" });
        Assert.Equal(["Customer", "Source", "Team"], Headings(await client.PageAsync(kept.Headers.Location!.OriginalString)));
    }

    [Fact]
    public async Task The_list_is_as_it_was_where_nobody_chose()
    {
        await app.CustomerAsync("Usual AG");
        using var client = await app.ClientAs(StaffRole.Administrator);

        var list = await client.PageAsync("/customers");

        Assert.Equal(["Customer", "Tier", "CLV", "Stage", "Last contact", "Care due", "Owner"], Headings(list));
        Assert.NotNull(list.QuerySelector("table.cards td.amount"));
    }

    [Theory]
    [InlineData(StaffRole.ServiceDesk, "Clv,Rank,Tier", "Tier")]
    [InlineData(StaffRole.Auditor, "City,Phone,Email,Code", "")]
    [InlineData(StaffRole.Auditor, "Phone,Clv,City,Source", "CLV,Source")]
    public async Task What_a_person_may_not_see_is_no_column(StaffRole role, string chosen, string shown)
    {
        await app.CustomerAsync("Hidden GmbH", describe: c => c.Reach([new CustomerPhone(PointKind.Work, "030 1234567")], [], []));
        using var client = await app.ClientAs(role);

        var list = await client.PageAsync($"/customers?q=hidden&columns={chosen}");

        Assert.DoesNotContain("1234567", list.Body!.TextContent, StringComparison.Ordinal);
        if (shown.Length > 0)
            Assert.Equal($"Customer,{shown}", string.Join(',', Headings(list)));
        foreach (var name in new[] { "Clv", "Rank" })
            Assert.Equal(role is not StaffRole.ServiceDesk, (await client.PageAsync("/customers/columns")).QuerySelector($"input[value={name}]") is not null);
    }

    [Fact]
    public async Task The_spend_of_a_year_leaves_out_what_is_older_or_withdrawn_and_takes_refunds_off()
    {
        var id = await app.CustomerAsync("Spender AG");
        await app.InDatabaseAsync(async db =>
        {
            var customer = await db.Customers.SingleAsync(c => c.Id == id);
            db.Purchases.AddRange(Bought(customer, 100, Today), Bought(customer, -20.5m, Today.AddDays(-30)), Bought(customer, 7000, Today.AddYears(-1)));
            var withdrawn = Bought(customer, 900, Today);
            withdrawn.Withdraw(CustomerRows.Entered.At, null);
            db.Purchases.Add(withdrawn);
            return await db.SaveChangesAsync();
        });
        using var client = await app.ClientAs(StaffRole.Administrator);

        var list = await client.PageAsync("/customers?q=spender&columns=YearSpend,Phone");

        Assert.Contains("79.50", list.QuerySelector("tbody td.num")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_of_ones_own_are_columns_until_they_are_archived_and_views_go_on_without_them()
    {
        var fields = new List<CustomField>();
        foreach (var type in Enum.GetValues<CustomFieldType>())
            fields.Add(await app.FieldAsync(FieldOwner.Customer, type, $"Own {type}", $"自有{type}"));
        FieldContent[] said = [new("back door"), new(Number: 1234.5m), new(Day: new(2026, 2, 28)), new(ChoiceId: fields[3].Choices[1].Id), new(IsYes: false)];
        await app.CustomerAsync("Owning AG", describe: c => fields.ForEach(f => c.Hold(f.Id, said[(int)f.Type])));
        await app.CustomerAsync("Owning nothing AG");
        var names = fields.ConvertAll(f => $"Own{f.Id}");
        using var client = await app.ClientAs(StaffRole.Administrator);
        var offered = await client.PageAsync("/customers/columns");
        Assert.Equal(names, offered.QuerySelectorAll("input[name='c.All']").Select(i => i.GetAttribute("value")).Intersect(names));

        using var applied = await client.GetAsync($"/customers/columns?q=owning&{string.Join('&', new[] { "Tier" }.Concat(names).Select(n => $"c.All={n}&c.Show={n}"))}&c.Do=apply");
        var list = await client.PageAsync(applied.Headers.Location!.OriginalString);
        using var kept = await client.PostFormAsync(list.QuerySelector("a[href^='/customers/views/new']")!.GetAttribute("href")!, new() { ["Input.Title"] = "Owned" });
        await app.InDatabaseAsync(async db =>
        {
            (await db.CustomFields.SingleAsync(f => f.Id == fields[1].Id)).Archive(CustomerRows.Entered.At);
            return await db.SaveChangesAsync();
        });
        var view = await client.PageAsync(kept.Headers.Location!.OriginalString);

        Assert.Equal(["Customer", "Tier", "Own Text", "Own Number", "Own Date", "Own Choice", "Own YesNo"], Headings(list));
        Assert.Equal(["back door", "1,234.5", "28 Feb 2026", "Dark", "No"], Cells(list, "Owning AG"));
        Assert.Equal(["", "", "", "", ""], Cells(list, "Owning nothing AG"));
        Assert.Equal("num", list.QuerySelector("td[data-label='Own Number']")!.ClassName);
        Assert.Equal(["Customer", "Tier", "Own Text", "Own Date", "Own Choice", "Own YesNo"], Headings(view));
        Assert.Equal(["Customer", "Tier", "Clv", "Stage"], Headings(await client.PageAsync($"/customers?q=owning&columns={names[1]}")).Take(4).Select(h => h == "CLV" ? "Clv" : h));
        using var auditor = await app.ClientAs(StaffRole.Auditor);
        Assert.Equal(["Customer", "Own Date"], Headings(await auditor.PageAsync($"/customers?columns={names[0]},{names[2]},Own4711")));
        Assert.Null((await auditor.PageAsync("/customers/columns")).QuerySelector($"input[value='{names[0]}']"));
    }

    private static IEnumerable<string> Cells(IParentNode page, string customer)
        => page.QuerySelectorAll("#list tbody tr").Single(r => r.QuerySelector("a.rowlink")!.TextContent == customer).QuerySelectorAll("td[data-label^='Own ']").Select(c => c.TextContent.Trim());

    private static Purchase Bought(Customer customer, decimal amount, DateOnly day) => new(customer, day, amount, "EUR", CustomerRows.Entered);

    private static IEnumerable<string?> Ticked(IParentNode page) => page.QuerySelectorAll("input[name='c.Show'][checked]").Select(i => i.GetAttribute("value"));

    private static IEnumerable<string> Headings(IParentNode page) => page.QuerySelectorAll("#list thead th:not(.tick)").Select(th => th.TextContent.Trim());
}
