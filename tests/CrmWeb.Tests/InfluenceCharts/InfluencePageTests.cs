using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Pages.InfluenceCharts;
using CrmWeb.Domain.InfluenceCharts;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.InfluenceCharts;

public sealed class InfluencePageTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly DateTime LongAgo = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task The_chart_places_people_tells_their_last_contact_and_warns()
    {
        var id = await AccountAsync("Chart account");
        using var manager = await app.ClientAs(StaffRole.Manager);

        var page = await manager.PageAsync($"/customers/{id}/influence");

        var drawn = page.QuerySelectorAll("svg.influence a").Select(a => a.NextElementSibling!.TextContent);
        Assert.Equal(["I", "D"], drawn);
        Assert.Equal(["Ann Decider", "Ivo Against", "Nobody Knows"], page.QuerySelectorAll("tbody th a").Select(a => a.TextContent).Order(StringComparer.Ordinal));
        var warnings = page.QuerySelectorAll(".notice.warn li b").Select(b => b.TextContent);
        Assert.Equal(["A strong opponent:", "High influence and silent:", "One champion only:"], warnings);
        Assert.Contains("5 Jan 2026", page.QuerySelector("tr[id^=person]:has(a[href])")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await manager.PageAsync($"/customers/{id}")).QuerySelector($"a[href='/customers/{id}/influence']"));
    }

    [Fact]
    public async Task A_withdrawn_or_missed_interaction_is_no_contact()
    {
        var id = await AccountAsync("Withdrawn account");
        await app.InDatabaseAsync(async db =>
        {
            (await db.Interactions.SingleAsync(i => i.CustomerId == id)).Withdraw(new(LongAgo, null));
            return await db.SaveChangesAsync();
        });
        using var manager = await app.ClientAs(StaffRole.Manager);

        Assert.DoesNotContain("5 Jan 2026", (await manager.PageAsync($"/customers/{id}/influence")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_auditor_sees_no_name_and_a_stranger_no_page()
    {
        var id = await AccountAsync("Hidden account");
        using var auditor = await app.ClientAs(StaffRole.Auditor);
        using var sales = await app.ClientAs(StaffRole.Sales, await app.TeamAsync("Influence strangers"));

        Assert.DoesNotContain("Ann Decider", (await auditor.PageAsync($"/customers/{id}/influence")).DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await sales.GetAsync($"/customers/{id}/influence")).StatusCode);
    }

    [Fact]
    public void People_of_one_square_stand_below_each_other_and_within_the_drawing()
    {
        var shape = InfluenceShape.Of(Enumerable.Range(1, 4).Select(i => new InfluencePerson(i, "P", "", null, Influence.Low, 2, null)));

        Assert.Equal(4, shape.Places.Select(p => p.Y).Distinct().Count());
        Assert.All(shape.Places, p => Assert.True(p.X is > 320 and < 400 && p.Y + InfluenceShape.Radius < shape.Height));
    }

    private async Task<int> AccountAsync(string name)
    {
        var manager = await app.PersonAsync(StaffRole.Manager);
        var id = await app.CustomerAsync(name, describe: customer =>
        {
            new Contact(customer, "Ann Decider").Describe(new("Ann Decider", "", DecisionRole.Decider, Influence.High, 1));
            new Contact(customer, "Ivo Against").Describe(new("Ivo Against", "", DecisionRole.Influencer, Influence.High, -1));
            new Contact(customer, "Nobody Knows").Describe(new("Nobody Knows"));
        });
        await app.InDatabaseAsync(async db =>
        {
            var customer = await db.Customers.Include(c => c.Contacts).SingleAsync(c => c.Id == id);
            var talk = new Interaction(customer, manager.Id, new(LongAgo, Channel.Phone, Direction.Out, "Prices"), new(LongAgo, manager.Id));
            talk.With(customer.Contacts.Where(c => c.Name == "Ann Decider"));
            db.Interactions.Add(talk);
            return await db.SaveChangesAsync();
        });
        return id;
    }
}
