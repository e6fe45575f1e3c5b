using CrmWeb.Domain;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Pages.Customers;
using CrmWeb.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Customers;

public sealed class ListStretchTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const int PageSize = 4;

    [Theory]
    [InlineData("", 40)]
    [InlineData("Name.Has.Stretch", 40)]
    [InlineData("Name.Has.even", 20)]
    [InlineData("Name.Has.rare", 1)]
    [InlineData("Name.Has.nobody", 0)]
    [InlineData("", 40, "stretch")]
    [InlineData("", 20, "tch even")]
    [InlineData("Name.Has.even", 20, "st")]
    [InlineData("", 1, "RARE")]
    [InlineData("", 0, "nobody")]
    public async Task The_next_by_value_and_all_in_order_make_the_same_pages(string conditions, int count, string? words = null)
    {
        var team = await FillAsync();
        var filter = new CustomerFilter { F = conditions, Q = words };
        foreach (var staff in new[] { new StaffScope(1, [StaffRole.Administrator], []), Wide(team), Wide(team) with { OwnsElsewhere = false } })
        {
            var all = await TurnAsync(staff, filter, new(int.MaxValue));

            Assert.Equal(count, all.Distinct().Count());
            Assert.Equal(all, await TurnAsync(staff, filter, new(Many: 0, Next: 3)));
            Assert.Equal(all, await TurnAsync(staff, filter, new(Many: 0, Next: 12)));
        }
    }

    private static StaffScope Wide(int team) => new(-1, [StaffRole.Manager], [team]) { IsWide = true };

    // Page by page to the end, as a reader turns them.
    private Task<List<int>> TurnAsync(StaffScope staff, CustomerFilter filter, ListBounds bounds) => app.InDatabaseAsync(async db =>
    {
        var (ids, place) = (new List<int>(), (CustomerPlace?)null);
        while (true)
        {
            var stretch = new ListStretch(db, staff, filter, CustomerSort.Clv, new(new DateOnly(2026, 6, 1), TimeZoneInfo.Utc), PageSize, bounds);
            var page = await stretch.AfterAsync(place, await stretch.CountAsync(1000, place, default), default);
            ids.AddRange(page);
            if (page.Count < PageSize)
                return ids;

            var end = page[^1];
            var last = await db.Customers.AsNoTracking().Include(c => c.Standing).SingleAsync(c => c.Id == end);
            place = CustomerPlace.Of(CustomerSort.Clv, last.Id, last.SortKey, last.Standing.Clv, last.LastContactAt);
        }
    });

    // Several of each value, and one at either edge.
    private async Task<int> FillAsync()
    {
        if (await app.InDatabaseAsync(db => db.Customers.Where(c => c.Name == "Stretch even 0").Select(c => (int?)c.TeamId).FirstOrDefaultAsync()) is { } made)
            return made;

        var team = await app.TeamAsync("Stretchers");
        for (var i = 0; i < 40; i++)
        {
            var id = await app.CustomerAsync($"Stretch {(i % 2 == 0 ? "even" : "odd")} {(i == 33 ? "rare" : i)}", team);
            var clv = i switch { 5 => -Bounds.LargestMoney, 6 => Bounds.LargestMoney, _ => i * 7 % 11 * 100m };
            await app.InDatabaseAsync(db => db.CustomerStandings.Where(s => s.CustomerId == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Clv, clv)));
        }

        return team;
    }
}
