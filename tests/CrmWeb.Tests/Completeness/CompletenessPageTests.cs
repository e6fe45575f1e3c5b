using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Completeness;

public sealed class CompletenessPageTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task The_page_asks_the_next_question_where_it_is_answered_and_goes_on_to_the_one_after()
    {
        var id = await app.CustomerAsync("Asked customer", describe: c => c.Reach([new CustomerPhone(PointKind.Work, "123456")], [], []));
        using var manager = await app.ClientAs(StaffRole.Manager);
        Assert.Equal($"/customers/{id}/alerts", await NextAsync(manager, id));

        await manager.PostFormAsync($"/customers/{id}/alerts", [], "form[action*='handler=None']");

        Assert.Equal($"/customers/{id}/contacts/new", await NextAsync(manager, id));
    }

    [Fact]
    public async Task Referral_value_adds_the_values_of_those_brought_directly_and_within_reach()
    {
        var team = await app.TeamAsync("Referral team");
        var (bringer, brought) = (await app.CustomerAsync("Bringer", team), await app.CustomerAsync("Brought", team));
        var (second, far) = (await app.CustomerAsync("Brought by the brought", team), await app.CustomerAsync("Brought far away"));
        await ReferAsync((bringer, brought), (brought, second), (bringer, far));
        await app.InDatabaseAsync(db => db.CustomerStandings.Where(s => s.CustomerId != bringer).ExecuteUpdateAsync(set => set.SetProperty(s => s.Clv, 1250.50m)));
        using var sales = await app.ClientAs(StaffRole.Sales, team);

        var told = (await sales.PageAsync($"/customers/{bringer}")).QuerySelector(".referral")!.TextContent;

        Assert.Contains("1,251", told, StringComparison.Ordinal);
        Assert.Contains("1 customer", told, StringComparison.Ordinal);
        Assert.Null((await sales.PageAsync($"/customers/{second}")).QuerySelector(".referral"));
        using var desk = await app.ClientAs(StaffRole.ServiceDesk);
        Assert.Null((await desk.PageAsync($"/customers/{bringer}")).QuerySelector(".referral"));
    }

    private static async Task<string?> NextAsync(HttpClient client, int id) => (await client.PageAsync($"/customers/{id}")).QuerySelector(".ask-next")!.GetAttribute("href");

    private Task<int> ReferAsync(params (int From, int To)[] links) => app.InDatabaseAsync(async db =>
    {
        foreach (var (from, to) in links)
            db.RelationshipLinks.Add(new RelationshipLink(await OfAsync(from), await OfAsync(to), LinkKind.Refers, null, ""));
        return await db.SaveChangesAsync();

        Task<Stakeholder> OfAsync(int customer) => db.Stakeholders.SingleAsync(s => s.CustomerId == customer);
    });
}
