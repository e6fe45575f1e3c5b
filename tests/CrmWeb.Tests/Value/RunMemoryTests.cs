using CrmWeb.Domain.Access;
using CrmWeb.Tests.Data;
using CrmWeb.Value;
using Microsoft.Extensions.Caching.Memory;

namespace CrmWeb.Tests.Value;

public sealed class RunMemoryTests : IAsyncLifetime
{
    private static readonly StaffScope North = new(1, [StaffRole.Manager], [1, 2]), South = new(2, [StaffRole.Manager], [3]);
    private static readonly StaffScope Administrator = new(3, [StaffRole.Administrator], []), Auditor = new(4, [StaffRole.Auditor], []);

    private readonly TestDatabase database = new();
    private readonly Clock clock = new();
    private readonly MemoryCache cache;
    private int counted;

    public RunMemoryTests() => cache = new(new MemoryCacheOptions { Clock = clock });

    public Task InitializeAsync() => database.InitializeAsync();

    public async Task DisposeAsync()
    {
        cache.Dispose();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task What_was_counted_is_counted_once_for_all_who_see_the_same()
    {
        Assert.Equal(1, await AskAsync("levels of 1", North));
        Assert.Equal(1, await AskAsync("levels of 1", North));
        Assert.Equal(2, await AskAsync("levels of 1", Administrator));
        Assert.Equal(2, await AskAsync("levels of 1", Auditor)); // both see the whole company
    }

    [Fact]
    public async Task Other_reaches_and_other_questions_are_counted_anew()
    {
        Assert.Equal(1, await AskAsync("levels of 1", North));
        Assert.Equal(2, await AskAsync("levels of 1", South));
        Assert.Equal(3, await AskAsync("levels of 2", North));
        Assert.Equal(4, await AskAsync("levels of 1", North with { TeamIds = [1] })); // moved to another team
    }

    [Fact]
    public async Task What_the_run_alone_decides_is_kept_until_the_next_night_for_those_who_see_all()
    {
        Assert.Equal(1, await AskAsync("a list", Administrator));
        Assert.Equal(2, await AskARunAsync("levels", Administrator));
        Assert.Equal(3, await AskARunAsync("levels", North));

        clock.UtcNow += TimeSpan.FromHours(1);

        Assert.Equal(4, await AskAsync("a list", Administrator));
        Assert.Equal(2, await AskARunAsync("levels", Administrator));
        Assert.Equal(5, await AskARunAsync("levels", North));
    }

    private async Task<int> AskAsync(string what, StaffScope staff)
    {
        await using var db = database.NewContext();
        return await new RunMemory(db, cache).OnceAsync(what, staff, () => Task.FromResult(++counted), default);
    }

    private async Task<int> AskARunAsync(string what, StaffScope staff)
    {
        await using var db = database.NewContext();
        return await new RunMemory(db, cache).OnceARunAsync(what, staff, () => Task.FromResult(++counted), default);
    }

    private sealed class Clock : Microsoft.Extensions.Internal.ISystemClock
    {
        public DateTimeOffset UtcNow { get; set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    }
}
