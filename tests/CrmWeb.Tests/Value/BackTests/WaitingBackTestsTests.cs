using System.Globalization;
using CrmWeb.Data.Value.BackTests;
using CrmWeb.Data.Workers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BackTests;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Value.BackTests;

public sealed class WaitingBackTestsTests : IAsyncLifetime
{
    private static readonly DateOnly MonthEnd = new(2024, 5, 31);

    private readonly TestDatabase database = new();

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task The_monthly_one_waits_for_the_nightly_run_of_its_month_end_and_is_entered_once()
    {
        var run = ValueRun.Scheduled(MonthEnd, ValueMethod.Automatic, DateTime.UnixEpoch);
        await AddAsync(run);
        await QueueAt("2024-06-01T02:00Z").QueueDueMonthAsync();
        Assert.Empty(await TestsAsync());

        await EndAsync(run);
        for (var look = 0; look < 3; look++)
            await QueueAt("2024-06-01T02:05Z").QueueDueMonthAsync();

        var test = Assert.Single(await TestsAsync());
        Assert.Equal((RunKind.Scheduled, MonthEnd, MonthEnd.AddDays(-90), RunStatus.Queued), (test.Kind, test.Until, test.CutOff, test.Status));
    }

    [Fact]
    public async Task A_company_without_a_run_of_that_month_end_owes_none()
    {
        await QueueAt("2024-06-01T02:05Z").QueueDueMonthAsync();

        Assert.Empty(await TestsAsync());
    }

    [Theory]
    [InlineData("another-machine/1", "2024-06-01T11:55Z", false)]
    [InlineData("another-machine/1", "2024-06-01T11:45Z", true)]
    [InlineData("{machine}/999999999", "2024-06-01T12:00Z", true)]
    [InlineData("{machine}/1", "2024-06-01T12:00Z", false)]
    public async Task One_under_way_is_taken_up_again_only_when_its_process_is_gone(string worker, string beat, bool taken)
    {
        var test = BackTestRun.Monthly(MonthEnd, 90, DateTime.UnixEpoch);
        test.Start(worker.Replace("{machine}", Environment.MachineName, StringComparison.Ordinal), At(beat));
        await AddAsync(test);

        Assert.Equal(taken ? test.Id : null, await QueueAt("2024-06-01T12:00Z").NextAsync());
    }

    [Fact]
    public async Task One_that_was_stopped_before_it_began_is_not_computed_and_one_stopped_under_way_keeps_no_figures()
    {
        var (before, under) = (BackTestRun.Monthly(MonthEnd, 90, DateTime.UnixEpoch), BackTestRun.Monthly(MonthEnd.AddDays(-31), 90, DateTime.UnixEpoch));
        before.AskToCancel(DateTime.UnixEpoch);
        under.Start(Worker.This, DateTime.UnixEpoch);
        under.AskToCancel(DateTime.UnixEpoch);
        await AddAsync(before);
        await AddAsync(under);

        Assert.Equal(under.Id, await QueueAt("2024-06-01T12:00Z").NextAsync());
        var ended = await new BackTestRunner(database, TimeProvider.System).RunAsync(under.Id);

        Assert.Equal((RunStatus.Cancelled, 0), (ended.Status, ended.Scores.Count));
        Assert.Null(await QueueAt("2024-06-01T12:00Z").NextAsync());
    }

    private static DateTime At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture).UtcDateTime;

    private WaitingBackTests QueueAt(string moment) => new(database, new StoppedClock(At(moment)));

    private async Task AddAsync<T>(T row) where T : class
    {
        await using var db = database.NewContext();
        db.Add(row);
        await db.SaveChangesAsync();
    }

    private async Task EndAsync(ValueRun run)
    {
        await using var db = database.NewContext();
        var found = await db.ValueRuns.SingleAsync(r => r.Id == run.Id);
        found.Start("machine/1", DateTime.UnixEpoch);
        found.Fail("No purchases.", DateTime.UnixEpoch);
        await db.SaveChangesAsync();
    }

    private async Task<List<BackTestRun>> TestsAsync()
    {
        await using var db = database.NewContext();
        return await db.BackTestRuns.AsNoTracking().ToListAsync();
    }

    private sealed class StoppedClock(DateTime utc) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(utc, TimeSpan.Zero);
    }
}
