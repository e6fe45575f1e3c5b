using CrmWeb.Data.Search;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Search;

public sealed class MaskedSearchTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly Entered Monday = new(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), null);

    [Fact]
    public async Task Who_sees_details_masked_finds_nobody_by_them()
    {
        var id = await AddAsync();

        Assert.Equal([id], await FoundAsync(StaffRole.Administrator, "5550142"));
        Assert.Equal([id], await FoundAsync(StaffRole.Auditor, "Tidewater"));
        Assert.Equal([id], await FoundAsync(StaffRole.Auditor, "tw-7"));
        Assert.Equal([id], await FoundAsync(StaffRole.Auditor, "TW.7"));
        Assert.Empty(await FoundAsync(StaffRole.Auditor, "5550142"));
        Assert.Empty(await FoundAsync(StaffRole.Auditor, "helen@example.com"));
        Assert.Empty(await FoundAsync(StaffRole.Auditor, "Helen Zhou"));
    }

    private async Task<List<int>> FoundAsync(StaffRole role, string text)
    {
        await using var db = database.NewContext();
        var staff = new StaffScope(1, [role], []);
        return await db.Customers.VisibleTo(staff).MatchingFor(staff, db, text).Select(c => c.Id).ToListAsync();
    }

    private async Task<int> AddAsync()
    {
        await using var db = database.NewContext();
        var team = db.Teams.Add(new Team("All")).Entity;
        await db.SaveChangesAsync();
        var customer = new Customer("TW-7", "Tidewater Energy", CustomerClass.Enterprise, team.Id, null, RelationshipType.Basic, Monday);
        customer.Reach([new CustomerPhone(PointKind.Work, "555-0142")], [new CustomerEmail(PointKind.Work, "helen@example.com")], []);
        new Contact(customer, "Helen Zhou").Describe(new ContactTraits("Helen Zhou"));
        db.Customers.Add(customer);
        await db.SaveChangesAsync();
        return customer.Id;
    }
}
