using CrmWeb.Data.Value;
using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Value;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Value;

public sealed class WaitingRunsTests : IAsyncLifetime
{
    private readonly TestDatabase database = new();

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_company_that_is_not_set_up_owes_nothing()
    {
        await QueueAt("2024-05-11T12:00Z").QueueDueNightsAsync();

        Assert.Empty(await RunsAsync());
    }

    [Fact]
    public async Task A_night_is_entered_once_whatever_the_restarts()
    {
        await SetUpAsync("2024-05-10T08:00Z");

        await QueueAt("2024-05-11T01:59Z").QueueDueNightsAsync();
        Assert.Empty(await RunsAsync());
        for (var start = 0; start < 3; start++)
            await QueueAt("2024-05-11T02:00Z").QueueDueNightsAsync();

        var run = Assert.Single(await RunsAsync());
        Assert.Equal((RunKind.Scheduled, new DateOnly(2024, 5, 10), RunStatus.Queued), (run.Kind, run.ScheduledFor!.Value, run.Status));
    }

    [Fact]
    public async Task An_outage_leaves_missed_nights_and_makes_up_for_month_ends()
    {
        await SetUpAsync("2024-05-30T08:00Z");

        await QueueAt("2024-06-03T12:00Z").QueueDueNightsAsync();

        Assert.Equal(
            [RunStatus.Missed, RunStatus.Queued, RunStatus.Missed, RunStatus.Queued],
            (await RunsAsync()).OrderBy(r => r.AsOf).Select(r => r.Status)); // 30 and 31 May, 1 and 2 June
    }

    [Fact]
    public async Task Runs_are_taken_in_the_order_they_were_asked_for()
    {
        var first = await AddAsync(OfCommandLine());
        await AddAsync(OfCommandLine());

        Assert.Equal(first, await QueueAt("2024-05-11T12:00Z").NextAsync());
    }

    [Theory]
    [InlineData("another-machine/1", "2024-05-11T11:55Z", false)]
    [InlineData("another-machine/1", "2024-05-11T11:45Z", true)]
    [InlineData("{machine}/999999999", "2024-05-11T12:00Z", true)]
    [InlineData("{machine}/1", "2024-05-11T12:00Z", false)]
    public async Task A_run_under_way_is_taken_up_again_only_when_its_process_is_gone(string worker, string beat, bool taken)
    {
        var run = Night();
        run.Start(worker.Replace("{machine}", Environment.MachineName, StringComparison.Ordinal), At(beat));
        var id = await AddAsync(run);

        Assert.Equal(taken ? id : null, await QueueAt("2024-05-11T12:00Z").NextAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_run_that_a_killed_command_line_left_ends_as_interrupted(bool demo)
    {
        var run = demo ? OfDemo() : OfCommandLine();
        run.Start($"{Environment.MachineName}/999999999", At("2024-05-11T11:59Z"));
        await AddAsync(run);

        Assert.Null(await QueueAt("2024-05-11T12:00Z").NextAsync());
        Assert.Equal(RunStatus.Interrupted, Assert.Single(await RunsAsync()).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_run_that_this_process_computes_beside_its_queue_is_left_alone(bool demo)
    {
        var run = demo ? OfDemo() : OfCommandLine();
        run.Start(CrmWeb.Data.Workers.Worker.This, At("2024-05-11T11:59Z"));
        await AddAsync(run);

        Assert.Null(await QueueAt("2024-05-11T12:00Z").NextAsync());
        Assert.Equal(RunStatus.Running, Assert.Single(await RunsAsync()).Status);
    }

    private static DateTime At(string moment)
        => DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;

    private static ValueRun Night() => ValueRun.Scheduled(new DateOnly(2024, 5, 1), ValueMethod.Automatic, DateTime.UnixEpoch);

    private static ValueRun OfCommandLine() => ValueRun.Requested(new DateOnly(2024, 5, 1), ValueMethod.Automatic, DateTime.UnixEpoch, null);

    private static ValueRun OfDemo() => ValueRun.OfDemo(new DateOnly(2024, 5, 1), ValueMethod.Automatic, DateTime.UnixEpoch);

    private WaitingRuns QueueAt(string moment) => new(database, new StoppedClock(At(moment)));

    private async Task SetUpAsync(string moment)
    {
        await using var db = database.NewContext();
        db.Settings.Add(new Setting("Company.Name", "Pumps", At(moment), null));
        await db.SaveChangesAsync();
    }

    private async Task<int> AddAsync(ValueRun run)
    {
        await using var db = database.NewContext();
        db.ValueRuns.Add(run);
        await db.SaveChangesAsync();
        return run.Id;
    }

    private async Task<List<ValueRun>> RunsAsync()
    {
        await using var db = database.NewContext();
        return await db.ValueRuns.AsNoTracking().ToListAsync();
    }

    private sealed class StoppedClock(DateTime utc) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(utc, TimeSpan.Zero);
    }
}
