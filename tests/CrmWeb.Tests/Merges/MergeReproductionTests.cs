using CrmWeb.Data.Value.Figures;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Value;
using CrmWeb.Tests.Data;
using CrmWeb.Tests.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Merges;

/// <summary>Whatever is merged and parted later, the figures of a moment before come again to the cent.</summary>
public sealed class MergeReproductionTests : IAsyncLifetime
{
    private const int Histories = 6;
    private static readonly DateOnly AsOf = new(2024, 6, 30);

    private readonly TestDatabase database = new();

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Figures_known_before_come_again_after_any_merges_and_partings()
    {
        var merges = new MergeBase(database);
        foreach (var code in new[] { "A-1", "B-22", "C-333", "D-4444" })
            await merges.FurnishedAsync(code);
        await CostAsync();
        var random = new Random(7);

        for (var history = 0; history < Histories; history++)
        {
            var moment = merges.Now.At;
            var then = await ReproducedAsync(moment);
            await HappenAsync(merges, random);
            await HappenAsync(merges, random);

            Assert.Equal(then, await ReproducedAsync(moment));
        }
    }

    [Fact]
    public async Task Once_merged_the_survivor_counts_for_both_and_the_other_no_more()
    {
        var merges = new MergeBase(database);
        var (survivor, merged) = (await merges.FurnishedAsync("A-1"), await merges.FurnishedAsync("B-22"));
        var values = new ValueBase(database);
        var before = await values.RunAsync(AsOf);
        var apart = (await values.FigureAsync(before.Id, survivor)).HistoricValue + (await values.FigureAsync(before.Id, merged)).HistoricValue;

        await merges.MergeAsync(survivor, merged);
        var after = await values.RunAsync(AsOf);

        Assert.Equal(apart, (await values.FigureAsync(after.Id, survivor)).HistoricValue);
        Assert.Equal((2, 1), (before.Ranked, after.Ranked));
        Assert.Null((await values.FigureAsync(after.Id, merged)).Rank);
    }

    private static async Task HappenAsync(MergeBase merges, Random random)
    {
        await using var db = merges.Open();
        if (random.Next(3) == 0 && await db.CustomerMerges.Where(m => m.UndoneAt == null && m.Survivor.MergedIntoId == null).OrderByDescending(m => m.Id).Select(m => (int?)m.Id).FirstOrDefaultAsync() is { } merge)
        {
            await merges.PartAsync(merge);
            return;
        }

        var standing = await db.Customers.Where(c => c.MergedIntoId == null).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync();
        if (standing.Count >= 2)
            await merges.MergeAsync(standing[random.Next(standing.Count - 1)], standing[^1]);
    }

    // Interactions cost, so that moving them would show.
    private async Task CostAsync()
    {
        await using var db = database.NewContext();
        foreach (var interaction in await db.Interactions.ToListAsync())
            db.Entry(interaction).Property(i => i.Cost).CurrentValue = 10 + interaction.Id;
        await db.SaveChangesAsync();
    }

    private async Task<List<object>> ReproducedAsync(DateTime before)
    {
        await using var db = database.NewContext();
        var run = db.ValueRuns.Add(ValueRun.Reproduction(AsOf, ValueMethod.Textbook, before, before)).Entity;
        await db.SaveChangesAsync();
        await new ValueBase(database).Recompute.RunAsync(run.Id);
        return [.. (await db.FiguresAsync(run.Id).ToListAsync()).Select(f => (object)(f.CustomerId, f.Clv, f.HistoricValue, f.Stage, f.Rank, f.Tier, f.NotRanked))];
    }
}
