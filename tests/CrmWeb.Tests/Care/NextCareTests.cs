using CrmWeb.Data;
using CrmWeb.Data.Care;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Value;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Care;

/// <summary>The next tasks of a whole company: met by value or put in order, they are the same.</summary>
public sealed class NextCareTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const int PageSize = 7;
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
    private static readonly StaffScope Everybody = new(1, [StaffRole.Administrator], []);

    // Late: 18 tasks, of today: 6, later: 24. So a bound of 10 goes through late and later ones by value and puts those of today in order.
    [Fact]
    public async Task However_they_are_found_pages_hold_the_same_tasks_in_the_same_order()
    {
        for (var i = 0; i < 6; i++)
        {
            var customer = await app.CustomerAsync($"Queued {i}");
            await RankAsync(customer, i == 5 ? null : (PyramidTier)(i % 4), i is 0 or 4 ? 700 : i * 100);
            foreach (var day in new[] { -9, -9, -2, 0, 1, 1, 5, 30 })
                await app.CareTaskAsync(customer, $"Day {day}", Today.AddDays(day));
        }

        var expected = await PagesAsync(many: 1_000);
        Assert.Equal(48, expected.Count);
        Assert.Equal(expected, await PagesAsync(many: 10));
        Assert.Equal(expected, await PagesAsync(many: 0));
    }

    private Task<List<int>> PagesAsync(int many) => app.InDatabaseAsync(async db =>
    {
        var (care, open, all) = (new NextCare(db, Everybody, Today, many), db.CareTasks.AsNoTracking().VisibleTo(Everybody).Open(), new List<int>());
        for (var more = true; more;)
        {
            var place = all.Count == 0 ? null : await open.PlaceOf(all[^1]).SingleAsync();
            var next = await care.TakeAsync(open, place, PageSize, CancellationToken.None);
            all.AddRange(next);
            more = next.Count == PageSize;
        }

        return all;
    });

    private Task<int> RankAsync(int customer, PyramidTier? tier, decimal clv) => app.InDatabaseAsync(db => db.CustomerStandings.Where(s => s.CustomerId == customer)
        .ExecuteUpdateAsync(set => set.SetProperty(s => s.Tier, tier).SetProperty(s => s.Clv, clv)));
}
