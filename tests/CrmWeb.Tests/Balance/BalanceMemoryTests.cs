using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Balance;
using CrmWeb.Domain.Customers;
using CrmWeb.Jobs;
using CrmWeb.Pages.Balance;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CrmWeb.Tests.Balance;

public sealed class BalanceMemoryTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly BalanceSpan Since = new(new DateOnly(2026, 1, 1), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    private static readonly StaffScope Everybody = new(0, [StaffRole.Administrator], []);

    private readonly HandClock clock = new();

    [Fact]
    public async Task The_last_is_shown_while_the_next_is_counted_and_then_the_next()
    {
        var held = new HeldContexts(app.Services.GetRequiredService<IDbContextFactory<CrmDbContext>>());
        var memory = Memory(held, TimeSpan.Zero);
        var first = await LatestAsync(memory);
        await app.CustomerAsync("One more in the circle");
        held.Gate = new();

        Assert.Same(first, await LatestAsync(memory)); // not old enough
        clock.Now += TimeSpan.FromMinutes(6);
        Assert.Same(first, await LatestAsync(memory));
        Assert.Same(first, await LatestAsync(memory));
        held.Gate.SetResult();
        while (ReferenceEquals(first, await LatestAsync(memory)))
            await Task.Delay(10);

        var next = await LatestAsync(memory);
        Assert.Equal(clock.Now, next.At);
        Assert.Equal(Members(first) + 1, Members(next));
        Assert.Equal(2, held.Opened);
    }

    [Fact]
    public async Task Who_has_patience_gets_the_next_and_a_failure_is_not_remembered()
    {
        var held = new HeldContexts(app.Services.GetRequiredService<IDbContextFactory<CrmDbContext>>());
        var memory = Memory(held, TimeSpan.FromMinutes(1));
        var first = await LatestAsync(memory);

        clock.Now += TimeSpan.FromMinutes(6);
        held.Gate = new();
        held.Gate.SetException(new InvalidOperationException("The disk is full."));
        await Assert.ThrowsAsync<InvalidOperationException>(() => LatestAsync(memory));
        held.Gate = null;

        Assert.NotSame(first, await LatestAsync(memory));
    }

    [Fact]
    public async Task The_companys_is_counted_at_the_start()
    {
        var held = new HeldContexts(app.Services.GetRequiredService<IDbContextFactory<CrmDbContext>>());
        var ahead = ActivatorUtilities.CreateInstance<BalanceAhead>(app.Services, Memory(held, TimeSpan.Zero));

        await ahead.StartAsync(CancellationToken.None);
        await ahead.ExecuteTask!;

        Assert.Equal(1, held.Opened);
    }

    private static int Members(CountedBalance balance) => balance.Groups.Sum(g => g.Counts.Members);

    private static Task<CountedBalance> LatestAsync(BalanceMemory memory) => memory.LatestAsync(Everybody, 90, Since, CancellationToken.None);

    private BalanceMemory Memory(HeldContexts contexts, TimeSpan patience)
        => new(contexts, new MemoryCache(new MemoryCacheOptions()), app.Services.GetRequiredService<IHostApplicationLifetime>(), clock) { Patience = patience };

    // Opens a context only when its gate does.
    private sealed class HeldContexts(IDbContextFactory<CrmDbContext> contexts) : IDbContextFactory<CrmDbContext>
    {
        public TaskCompletionSource? Gate { get; set; }
        public int Opened { get; private set; }

        public CrmDbContext CreateDbContext() => throw new NotSupportedException();

        public async Task<CrmDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default)
        {
            Opened++;
            if (Gate is { } gate)
                await gate.Task;
            return await contexts.CreateDbContextAsync(cancellationToken);
        }
    }

    private sealed class HandClock : TimeProvider
    {
        public DateTime Now { get; set; } = new(2026, 6, 1, 9, 0, 0, DateTimeKind.Utc);

        public override DateTimeOffset GetUtcNow() => new(Now);
    }
}
