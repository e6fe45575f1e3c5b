using CrmWeb.Data.Access;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Tests.Customers;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Access;

public sealed class TeamSeeksTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string Seek = "COVERING INDEX IX_Customers_TeamId_Id_OwnerId_ArchivedAt_MergedIntoId (TeamId=? AND Id>? AND Id<?)";

    [Fact]
    public async Task Of_a_wide_reach_only_its_teams_are_left_and_of_any_other_all()
    {
        var (near, beside, far) = (await app.TeamAsync("Near"), await app.TeamAsync("Beside"), await app.TeamAsync("Far"));
        var ids = new[] { await app.CustomerAsync("Of near", near), await app.CustomerAsync("Of beside", beside), await app.CustomerAsync("Of far", far) };
        var wide = new StaffScope(-1, [StaffRole.Manager], [near, beside], OwnsElsewhere: false) { IsWide = true };

        Assert.Equal(ids[..2], await LeftAsync(wide));
        Assert.Equal(ids, await LeftAsync(wide with { IsWide = false }));
        Assert.Equal(ids, await LeftAsync(wide with { OwnsElsewhere = true }));
        Assert.Equal(ids, await LeftAsync(wide with { Roles = [StaffRole.Administrator] }));

        Task<List<int>> LeftAsync(StaffScope staff)
            => app.InDatabaseAsync(db => db.CustomerStandings.Where(s => ids.Contains(s.CustomerId)).OfTeams(db, staff, s => s.CustomerId).Select(s => s.CustomerId).Order().ToListAsync());
    }

    // By its key a customer is found as well, but in a row twenty times as wide.
    [SqliteFact]
    public async Task Whose_a_row_is_stands_in_the_narrow_index()
    {
        var staff = new StaffScope(-1, [StaffRole.Sales], [7], OwnsElsewhere: false) { IsWide = true };
        foreach (var plan in await app.InDatabaseAsync(async db => new[]
        {
            await db.PlanAsync(db.Customers.VisibleTo(staff.InOrder).OfTeams(db, staff, c => c.Standing.CustomerId).After(CustomerSort.Clv, null)[0].Take(50).Select(c => c.SortKey)),
            await db.PlanAsync(db.Interactions.VisibleTo(staff.InOrder).OfTeams(db, staff, i => i.CustomerId).Standing().OrderByDescending(i => i.HappensAt).ThenByDescending(i => i.Id).Take(50).Select(i => i.Subject)),
        }))
        {
            Assert.Contains(Seek, plan, StringComparison.Ordinal);
            Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
        }
    }
}
