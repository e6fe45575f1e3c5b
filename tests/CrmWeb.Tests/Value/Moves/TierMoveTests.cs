using CrmWeb.Data.Value.Equity;
using CrmWeb.Data.Value.Moves;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Moves;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Value.Moves;

/// <summary>Six buyers at the end of May; in June the last buys most, the second is lost and a new one comes.</summary>
public sealed class TierMoveTests : IAsyncLifetime
{
    private static readonly StaffScope Everything = new(1, [StaffRole.Administrator], []);
    private static readonly DateOnly MayEnd = new(2024, 5, 31), June = new(2024, 6, 20);

    private readonly TestDatabase database = new();
    private ValueBase values = null!;

    public async Task InitializeAsync()
    {
        await database.InitializeAsync();
        values = new ValueBase(database);
        for (var i = 1; i <= 6; i++)
            await values.AddAsync($"C{i}", (new DateOnly(2024, 5, 1), 1100 - (i * 100)));
        await RunAsync(new DateOnly(2024, 5, 15));
        await RunAsync(MayEnd);
        await using (var db = values.Open())
        {
            db.Purchases.Add(new(await db.Customers.SingleAsync(c => c.Code == "C6"), June, 9000, "USD", ValueBase.By));
            (await db.Customers.Include(c => c.Marks).SingleAsync(c => c.Code == "C2")).OverrideStage(Domain.Customers.LifecycleStage.Lost, "Gone", null, June, ValueBase.By);
            await db.SaveChangesAsync();
        }

        await values.AddAsync("C7", (June, 1));
        await RunAsync(June.AddDays(-1));
        await RunAsync(June);
    }

    public Task DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Unless_chosen_the_run_shown_is_held_against_the_last_month_end()
    {
        await using var db = values.Open();

        var kept = await db.KeptRunsAsync(default);
        var runs = ComparedRuns.Choose(kept, null, null, kept[0].Id);

        Assert.Equal((MayEnd, June), (runs.From!.AsOf, runs.To.AsOf));
        Assert.Equal(4, kept.Count);
    }

    [Fact]
    public async Task Two_chosen_runs_are_put_in_order_and_a_foreign_number_is_passed_over()
    {
        await using var db = values.Open();
        var kept = await db.KeptRunsAsync(default);

        var chosen = ComparedRuns.Choose(kept, kept[0].Id, kept[3].Id, kept[0].Id);
        var foreign = ComparedRuns.Choose(kept, 999, 998, kept[0].Id);

        Assert.Equal(new ComparedRuns(kept[3], kept[0], ChoiceNote.Swapped), chosen);
        Assert.Equal((MayEnd, June, ChoiceNote.NotKept), (foreign.From!.AsOf, foreign.To.AsOf, foreign.Note));
    }

    [Fact]
    public async Task Every_count_of_the_matrix_is_the_count_of_its_list()
    {
        await using var db = values.Open();
        var kept = await db.KeptRunsAsync(default);
        var (from, to) = (kept.Single(r => r.AsOf == MayEnd).Id, kept[0].Id);

        var matrix = await db.MovesAsync(from, to, Everything, default);
        var movers = await db.MoversAsync(from, to, Everything, default).ToListAsync();
        var codes = await db.Customers.ToDictionaryAsync(c => c.Id, c => c.Code);
        IEnumerable<string> Codes(MovePlace was, MovePlace now) => movers.Where(m => m.Was == was && m.Now == now).Select(m => codes[m.CustomerId]);

        foreach (var (was, i) in matrix.Places.Select((p, i) => (p, i)))
        {
            foreach (var (now, j) in matrix.Places.Select((p, j) => (p, j)).Where(x => (was, x.p) != (MovePlace.Outside, MovePlace.Outside)))
                Assert.Equal(matrix.Counts[i, j], movers.Count(m => m.Was == was && m.Now == now));
        }

        Assert.Equal(7, matrix.Counts.Cast<int>().Sum());
        Assert.Contains("C6", Codes(MovePlace.Iron, MovePlace.Gold));
        Assert.Contains("C2", Codes(MovePlace.Silver, MovePlace.Lost));
        Assert.Contains("C7", Codes(MovePlace.Outside, MovePlace.Iron));
    }

    private Task<ValueRun> RunAsync(DateOnly asOf) => values.RunAsync(asOf, ValueMethod.Textbook);
}
