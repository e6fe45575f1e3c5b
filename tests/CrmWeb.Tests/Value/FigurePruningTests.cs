using CrmWeb.Data.Value;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Value;

public sealed class FigurePruningTests : IAsyncLifetime
{
    private const int KeepDays = 35;

    private readonly TestDatabase database = new();

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    [Theory]
    [InlineData(KeepDays - 1, new[] { 1, 2, 3, 4, 5 })]
    [InlineData(KeepDays + 1, new[] { 1, 4, 5 })] // the month-end, and the two days that pages compare
    [InlineData(3650, new[] { 1, 4, 5 })]
    public async Task Month_ends_stay_always_other_days_for_a_while_and_runs_for_ever(int daysLater, int[] kept)
    {
        var values = new ValueBase(database);
        await values.AddAsync("one", (new DateOnly(2024, 6, 1), 1000));
        foreach (var day in new DateOnly[] { new(2024, 6, 30), new(2024, 7, 1), new(2024, 7, 2), new(2024, 7, 3), new(2024, 7, 4) })
            await values.RunAsync(day);

        await using var db = values.Open();
        await db.PruneFiguresAsync(TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(daysLater), KeepDays);

        Assert.Equal(kept, await db.FigureBlocks.Select(b => b.RunId).Order().ToListAsync());
        Assert.Equal(5, await db.ValueRuns.CountAsync());
    }
}
