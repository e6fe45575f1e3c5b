using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace CrmWeb.Access.SignIn;

/// <summary>How many sign-ins are tried at once and how many may fail (登录限流), by account and by address.</summary>
/// <remarks>
/// Checking a password takes a processor for a tenth of a second: one at a time, or a storm of sign-ins slows every page.
/// Only failures are counted, so a whole office may sign in from one address.
/// </remarks>
public sealed class SignInLimits : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly ConcurrencyLimiter turns = new(new()
    {
        PermitLimit = 1,
        QueueLimit = 30,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    private readonly PartitionedRateLimiter<string> accounts = Failures(10);
    private readonly PartitionedRateLimiter<string> addresses = Failures(50);

    /// <summary>Waits for one's turn; not acquired when the queue is full or too many tries have failed.</summary>
    public async Task<SignInTurn> TakeTurnAsync(string email, IPAddress? address, CancellationToken cancel)
    {
        var (account, from) = (email.Trim().ToUpper(CultureInfo.InvariantCulture), Network(address));
        var turn = await turns.AcquireAsync(1, cancel);
        var allowed = turn.IsAcquired && MayTry(accounts, account) && MayTry(addresses, from);
        return new(turn, allowed, () => CountFailure(account, from));
    }

    public void Dispose()
    {
        turns.Dispose();
        accounts.Dispose();
        addresses.Dispose();
    }

    /// <summary>Whoever holds one IPv6 address holds the 2⁶⁴ of its network.</summary>
    internal static string Network(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6 || address.AddressFamily != AddressFamily.InterNetworkV6)
            return address.MapToIPv4().ToString();

        return $"{new IPNetwork(new IPAddress([.. address.GetAddressBytes().AsSpan(0, 8), .. new byte[8]]), 64)}";
    }

    private static bool MayTry(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key, 0);
        return lease.IsAcquired;
    }

    private void CountFailure(string account, string from)
    {
        accounts.AttemptAcquire(account).Dispose();
        addresses.AttemptAcquire(from).Dispose();
    }

    private static PartitionedRateLimiter<string> Failures(int permitted)
        => PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetSlidingWindowLimiter(key, _ => new()
        {
            PermitLimit = permitted,
            Window = Window,
            SegmentsPerWindow = 5,
        }));
}

/// <summary>One's turn (登录轮次) to have a password checked; dispose of it to let the next one in.</summary>
public sealed class SignInTurn(RateLimitLease lease, bool allowed, Action countFailure) : IDisposable
{
    public bool IsAllowed => allowed;

    public void Failed() => countFailure();

    public void Dispose() => lease.Dispose();
}
