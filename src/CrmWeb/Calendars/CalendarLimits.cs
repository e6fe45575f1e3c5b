using System.Net;
using System.Threading.RateLimiting;
using CrmWeb.Access.SignIn;

namespace CrmWeb.Calendars;

/// <summary>How often calendars are asked for (日历限流): each address, and each network that asks with codes that lead nowhere.</summary>
public sealed class CalendarLimits : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly PartitionedRateLimiter<string> feeds = Limiter(60);
    private readonly PartitionedRateLimiter<string> misses = Limiter(30);

    public bool MayGuess(IPAddress? address)
    {
        using var lease = misses.AttemptAcquire(SignInLimits.Network(address), 0);
        return lease.IsAcquired;
    }

    public void CountMiss(IPAddress? address) => misses.AttemptAcquire(SignInLimits.Network(address)).Dispose();

    public bool MayRead(int feedId)
    {
        using var lease = feeds.AttemptAcquire($"{feedId}");
        return lease.IsAcquired;
    }

    public void Dispose()
    {
        feeds.Dispose();
        misses.Dispose();
    }

    private static PartitionedRateLimiter<string> Limiter(int permitted)
        => PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetSlidingWindowLimiter(key, _ => new()
        {
            PermitLimit = permitted,
            Window = Window,
            SegmentsPerWindow = 5,
        }));
}
