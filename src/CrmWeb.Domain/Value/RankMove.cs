namespace CrmWeb.Domain.Value;

/// <summary>How a customer's rank moved since the run before (名次变动), its own doing told apart from that of others.</summary>
/// <param name="Since">As-of day of the run before.</param>
/// <param name="RankAtOldValue">The rank it would have today, had its value stayed as it was.</param>
/// <param name="MethodChanged">The two runs valued by different methods, so all values moved.</param>
public sealed record RankMove(DateOnly Since, int From, int To, decimal FromClv, decimal ToClv, int RankAtOldValue, bool MethodChanged)
{
    /// <summary>Places gained by its own value; lost where negative.</summary>
    public int Own => RankAtOldValue - To;

    /// <summary>Places gained because others fell back or left; lost, for others overtook it, where negative.</summary>
    public int Others => From - RankAtOldValue;
}
