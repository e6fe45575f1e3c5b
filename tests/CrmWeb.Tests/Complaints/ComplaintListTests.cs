using CrmWeb.Domain.Access;
using CrmWeb.Domain.Complaints;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Complaints;

/// <summary>The list of a service desk that has more complaints than fit one page.</summary>
public sealed class ComplaintListTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task Pages_show_every_open_complaint_once_and_the_most_urgent_first()
    {
        var customer = await app.CustomerAsync("Crowded");
        for (var i = 0; i < 115; i++)
            await app.ComplaintAsync(customer, $"Late {i}", CustomerRows.Entered.At.AddMinutes(i % 7), i % 3 == 0 ? Severity.Critical : Severity.Normal);
        using var desk = await app.ClientAs(StaffRole.ServiceDesk);

        List<int> seen = [];
        for (var address = "/complaints"; address is not null;)
        {
            var page = await desk.PageAsync(address);
            seen.AddRange(page.QuerySelectorAll("a.rowlink").Select(a => int.Parse(a.GetAttribute("href")!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture)));
            address = page.QuerySelectorAll(".pager-links a").Select(a => a.GetAttribute("href")).FirstOrDefault(h => h!.Contains("after=", StringComparison.Ordinal))!;
        }

        var expected = await app.InDatabaseAsync(db => db.Complaints.Open().MostUrgentFirst().Select(c => c.Id).ToListAsync());
        Assert.Equal(expected, seen);
    }

    [Fact]
    public async Task Text_finds_by_number_subject_and_customer_in_any_script()
    {
        var id = await app.ComplaintAsync(await app.CustomerAsync("深圳先锋电机"), "Ölpumpe undicht");
        var number = (await app.ReadComplaintAsync(id)).Number;
        using var desk = await app.ClientAs(StaffRole.ServiceDesk);

        foreach (var text in new[] { number.ToLowerInvariant(), "olpumpe", "先锋" })
            Assert.NotNull((await desk.PageAsync($"/complaints?q={Uri.EscapeDataString(text)}")).QuerySelector($"a.rowlink[href='/complaints/{id}']"));
        Assert.Null((await desk.PageAsync("/complaints?q=nothing-of-the-kind")).QuerySelector("a.rowlink"));
    }

    [Fact]
    public async Task Mine_are_those_I_deal_with_and_those_of_my_customers()
    {
        var me = await app.PersonAsync(StaffRole.Sales);
        var mine = await app.ComplaintAsync(await app.CustomerAsync("Looked after", ownerId: me.Id), "Of my customer");
        var other = await app.ComplaintAsync(await app.CustomerAsync("Not mine"), "Of another");
        using var sales = await app.ClientOf(me);

        var list = await sales.PageAsync("/complaints?whose=Mine");

        Assert.NotNull(list.QuerySelector($"a[href='/complaints/{mine}']"));
        Assert.Null(list.QuerySelector($"a[href='/complaints/{other}']"));
    }
}
