using CrmWeb.Data.Value.Equity;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;
using static CrmWeb.Tests.Value.ValueBase;

namespace CrmWeb.Tests.Value.Equity;

public sealed class EquityCellTests : IAsyncLifetime
{
    private static readonly DateOnly May = Day(2024, 5, 31), June = Day(2024, 6, 30);

    private readonly TestDatabase database = new();

    private ValueBase Values => new(database);

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task The_parts_of_a_run_add_up_to_it_however_often_they_are_asked_for()
    {
        await Values.AddAsync("one", (Day(2024, 6, 1), 1000));
        await Values.AddAsync("two", (Day(2024, 5, 1), 400));
        await Values.AddAsync("gone", (Day(2020, 5, 1), 400)); // lost: counted, worth nothing
        var run = await Values.RunAsync(June, ValueMethod.Textbook);

        await using var db = Values.Open();
        await db.AddUpEquityAsync();
        await db.AddUpEquityAsync();

        var cells = await db.EquityCells.AsNoTracking().ToListAsync();
        Assert.Equal((run.Id, run.Equity, run.Customers), (cells[0].RunId, cells.Sum(c => c.Equity), cells.Sum(c => c.Customers)));
        Assert.Equal(1, cells.Single(c => c.Tier is null).Customers);
    }

    [Fact]
    public async Task A_day_before_anybody_had_bought_is_no_point_of_the_history()
    {
        await Values.AddAsync("one", (Day(2024, 5, 1), 400));
        await Values.RunAsync(Day(1990, 1, 1), ValueMethod.Textbook);
        var now = await Values.RunAsync(May, ValueMethod.Textbook);
        await using var db = Values.Open();

        var history = await db.EquityUpToAsync(now, new StaffScope(1, [StaffRole.Administrator], []), 10, CancellationToken.None);

        Assert.Equal([May], history.Select(p => p.AsOf));
    }

    [Fact]
    public async Task A_past_day_keeps_its_parts_when_its_figures_are_dropped_and_its_customers_have_moved()
    {
        var id = await Values.AddAsync("one", (Day(2024, 5, 1), 400));
        var past = await Values.RunAsync(May, ValueMethod.Textbook);
        await using var db = Values.Open();
        await db.AddUpEquityAsync();
        var (home, south) = ((await db.Customers.SingleAsync()).TeamId, db.Teams.Add(new Team("South")).Entity);
        await db.SaveChangesAsync();
        await db.Customers.Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.TeamId, south.Id));
        await db.FigureBlocks.ExecuteDeleteAsync();
        var now = await Values.RunAsync(June, ValueMethod.Textbook);
        await db.AddUpEquityAsync();

        async Task<IEnumerable<(DateOnly, decimal)>> SeenAsync(int team)
            => (await db.EquityUpToAsync(now, new StaffScope(1, [StaffRole.Manager], [team]), 10, CancellationToken.None)).Select(p => (p.AsOf, p.Equity));

        Assert.Equal([(May, past.Equity)], await SeenAsync(home));
        Assert.Equal([(June, now.Equity)], await SeenAsync(south.Id));
    }
}
