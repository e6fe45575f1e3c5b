using CrmWeb.Data.Value.WhatIf;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.WhatIf;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;
using static CrmWeb.Tests.Value.ValueBase;

namespace CrmWeb.Tests.Value.WhatIf;

public sealed class WhatIfCalculationTests : IAsyncLifetime
{
    private static readonly DateOnly June = Day(2024, 6, 30);

    private readonly TestDatabase database = new();

    private ValueBase Values => new(database);

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    [Theory]
    [InlineData(ValueMethod.Textbook)]
    [InlineData(ValueMethod.Predictive)]
    public async Task With_the_runs_own_assumptions_it_gives_the_runs_figures_whatever_was_entered_since(ValueMethod method)
    {
        var ids = await BuyersAsync(90);
        var run = await Values.RunAsync(June, method);
        await using var db = Values.Open();
        var late = new Entered(TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(1), null);
        db.Purchases.Add(new Purchase(await db.Customers.SingleAsync(c => c.Id == ids[0]), June, 9_999, "USD", late));
        await db.SaveChangesAsync();

        var (result, movers) = await TryAsync(run, Assumptions.Of(run.PolicyUsed()), Company);

        Assert.Equal(method, run.MethodUsed);
        Assert.Equal((run.Customers, run.Equity, run.Equity), (result.Customers, result.EquityBefore, result.EquityAfter));
        Assert.Equal(run.Tiers.Select(t => (t.Tier, t.Customers, t.Clv)), result.Levels.Where(l => l.Tier is not null).Select(l => (l.Tier!.Value, l.CustomersAfter, l.ClvAfter)));
        Assert.Empty(movers);
    }

    [Fact]
    public async Task Every_assumption_moves_equity_the_way_it_should()
    {
        await BuyersAsync(90);
        var run = await Values.RunAsync(June, ValueMethod.Predictive);
        var same = Assumptions.Of(run.PolicyUsed());

        async Task<decimal> ChangeAsync(Assumptions assumptions) => (await TryAsync(run, assumptions, Company)).Result.Change;

        Assert.True(await ChangeAsync(same with { DiscountRate = 0.2m }) < 0);
        Assert.True(await ChangeAsync(same with { HorizonMonths = 60 }) > 0);
        Assert.True(await ChangeAsync(same with { ChurnFactor = 1.5m }) < 0);
        Assert.True(await ChangeAsync(same with { ChurnFactor = 0.5m }) > 0);
        Assert.True(await ChangeAsync(same with { DefaultMargin = 0.4m }) > 0);
        Assert.Equal(-run.Equity / 10, await ChangeAsync(same with { MarginFactor = 0.9m }), 0); // nobody costs anything, so all value is margin
        Assert.Equal(0, await ChangeAsync(same with { GoldShare = 0.1m }));
    }

    [Fact]
    public async Task A_manager_of_one_team_is_told_of_its_customers_only()
    {
        var ids = await BuyersAsync(3);
        await using var db = Values.Open();
        var other = db.Teams.Add(new Team("South")).Entity;
        await db.SaveChangesAsync();
        await db.Customers.Where(c => c.Id == ids[0]).ExecuteUpdateAsync(set => set.SetProperty(c => c.TeamId, other.Id));
        var run = await Values.RunAsync(June, ValueMethod.Textbook);

        var own = await TryAsync(run, Assumptions.Of(run.PolicyUsed()), new StaffScope(1, [StaffRole.Manager], [other.Id]));

        Assert.Equal((1, (await Values.FigureAsync(run.Id, ids[0])).Clv), (own.Result.Customers, own.Result.EquityBefore));
    }

    private static StaffScope Company => new(1, [StaffRole.Administrator], []);

    private Task<WhatIfFindings> TryAsync(ValueRun run, Assumptions assumptions, StaffScope staff)
        => new WhatIfCalculation(database).RunAsync(run.Id, assumptions, staff, _ => { }, CancellationToken.None);

    // Each buys at a pace of its own, and some stop.
    private async Task<List<int>> BuyersAsync(int count)
    {
        var (random, ids) = (new Random(7), new List<int>());
        for (var i = 0; i < count; i++)
        {
            var (first, pace, stays) = (Day(2022, 1, 1).AddDays(random.Next(600)), 10 + random.Next(150), random.NextDouble());
            var days = new List<(DateOnly, decimal)>();
            for (var day = first; day <= June; day = day.AddDays(1 + (int)(-Math.Log(1 - random.NextDouble()) * pace)))
            {
                days.Add((day, 20 + random.Next(100)));
                if (random.NextDouble() > 0.75 + (stays * 0.25))
                    break;
            }

            ids.Add(await Values.AddAsync($"c{i}", [.. days]));
        }

        return ids;
    }
}
