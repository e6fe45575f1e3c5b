using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Value;
using CrmWeb.Tests.Data;
using CrmWeb.Tests.Value;
using Microsoft.EntityFrameworkCore;
using static CrmWeb.Tests.Value.ValueBase;

namespace CrmWeb.Tests.Contracts;

public sealed class ContractRunTests : IAsyncLifetime
{
    private static readonly DateOnly June = Day(2024, 6, 30);
    private static readonly Entered Later = new(new DateTime(2024, 8, 1, 9, 0, 0, DateTimeKind.Utc), null);
    private static readonly DateTime Then = new(2024, 7, 1, 2, 0, 0, DateTimeKind.Utc);
    private static readonly ContractTerms Yearly = new("S-1", Day(2022, 6, 30), 12, 1000, "USD", 0.3m);

    private readonly TestDatabase database = new();

    private ValueBase Values => new(database);

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_run_values_a_contractual_customer_by_its_renewals()
    {
        var id = await Values.AddAsync("one", (Day(2022, 6, 30), 1000));
        await SignAsync(id, Yearly);

        var run = await Values.RunAsync(June);
        var figure = await Values.FigureAsync(run.Id, id);

        // Nobody left in the year, so that a lifetime of ten years is assumed, 0.9 at each renewal: 300 × (0.9/1.1 + 0.81/1.21 + 0.729/1.331)
        Assert.Equal((610.59m, LifetimeBasis.Contract, LifecycleStage.Exploration), (figure.Clv, figure.Lifetime.Basis, figure.Stage));
        Assert.Equal([(null, 1, 2, 0), (2022, 1, 2, 0)], ContractModels.Read(run.Contracts).Cohorts.Select(c => (c.StartYear, c.Contracts, c.Due, c.Lost)));
    }

    [Fact]
    public async Task An_end_entered_later_is_left_out_where_the_past_is_computed_again()
    {
        var id = await Values.AddAsync("one", (Day(2022, 6, 30), 1000));
        var contract = await SignAsync(id, Yearly);
        var first = await Values.FigureAsync((await Values.RunAsync(June)).Id, id);

        await EndAsync(contract, Day(2024, 6, 29), Later);
        var now = await Values.FigureAsync((await Values.RunAsync(June)).Id, id);
        var again = await Values.FigureAsync((await ReproduceAsync()).Id, id);

        Assert.Equal((first.Clv, first.Stage, first.Lifetime.Years), (again.Clv, again.Stage, again.Lifetime.Years));
        Assert.Equal((0m, LifecycleStage.Lost), (now.Clv, now.Stage));
        Assert.NotNull(now.ValueBeforeLoss);
    }

    [Fact]
    public async Task Notice_counts_from_the_day_it_was_entered()
    {
        var (before, after) = (await Values.AddAsync("before", (Day(2024, 1, 1), 10)), await Values.AddAsync("after", (Day(2024, 1, 1), 10)));
        await EndAsync(await SignAsync(before, Yearly), Day(2025, 6, 29), new(new DateTime(2024, 6, 30, 9, 0, 0, DateTimeKind.Utc), null));
        await EndAsync(await SignAsync(after, Yearly), Day(2025, 6, 29), Later);

        var run = await Values.RunAsync(June);

        Assert.Equal((0m, LifecycleStage.Decline), ((await Values.FigureAsync(run.Id, before)).Clv, (await Values.FigureAsync(run.Id, before)).Stage));
        Assert.Equal((610.59m, LifecycleStage.Exploration), ((await Values.FigureAsync(run.Id, after)).Clv, (await Values.FigureAsync(run.Id, after)).Stage));
    }

    [Fact]
    public async Task Other_currencies_count_at_the_rate_of_the_as_of_day_and_withdrawn_contracts_not_at_all()
    {
        var (euro, none) = (await Values.AddAsync("euro"), await Values.AddAsync("none", (Day(2024, 6, 1), 10)));
        await SignAsync(euro, Yearly with { Currency = "EUR", Amount = 500 });
        var withdrawn = await SignAsync(none, Yearly);
        await using (var db = Values.Open())
        {
            db.ExchangeRates.Add(new ExchangeRate("EUR", Day(2020, 1, 1), 9, By.At, null));
            db.ExchangeRates.Add(new ExchangeRate("EUR", Day(2024, 6, 30), 2, By.At, null));
            db.ExchangeRates.Add(new ExchangeRate("EUR", Day(2024, 7, 1), 7, By.At, null));
            (await db.Contracts.SingleAsync(c => c.Id == withdrawn)).Withdraw(By);
            await db.SaveChangesAsync();
        }

        var run = await Values.RunAsync(June);

        Assert.Equal(610.59m, (await Values.FigureAsync(run.Id, euro)).Clv);
        Assert.NotEqual(LifetimeBasis.Contract, (await Values.FigureAsync(run.Id, none)).Lifetime.Basis);
    }

    private async Task<int> SignAsync(int customerId, ContractTerms terms)
    {
        await using var db = Values.Open();
        var contract = db.Contracts.Add(new Contract(await db.Customers.SingleAsync(c => c.Id == customerId), terms, By)).Entity;
        await db.SaveChangesAsync();
        return contract.Id;
    }

    private async Task EndAsync(int id, DateOnly lastDay, Entered entered)
    {
        await using var db = Values.Open();
        var contract = await db.Contracts.Include(c => c.Customer).SingleAsync(c => c.Id == id);
        contract.Withdraw(entered);
        db.Contracts.Add(new Contract(contract.Customer, contract.Terms with { LastDay = lastDay }, entered));
        await db.SaveChangesAsync();
    }

    private async Task<ValueRun> ReproduceAsync()
    {
        await using var db = Values.Open();
        var run = db.ValueRuns.Add(ValueRun.Reproduction(June, ValueMethod.Automatic, Then, Later.At)).Entity;
        await db.SaveChangesAsync();
        return await Values.Recompute.RunAsync(run.Id);
    }
}
