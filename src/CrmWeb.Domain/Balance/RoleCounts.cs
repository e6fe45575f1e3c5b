using System.Numerics;
using CrmWeb.Domain.Stakeholders;

namespace CrmWeb.Domain.Balance;

/// <summary>What is counted of stakeholders (利益相关者计数) over the days of the balance; counts of different ones add up.</summary>
/// <param name="Touched">Those with a touch within the days.</param>
/// <param name="Touches">Touches within the days: interactions of customers, touches of others.</param>
/// <param name="Moods">Touches whose tone was told; <paramref name="MoodSum"/> adds their tones, −2 … +2.</param>
/// <param name="Unpleasant">Stakeholders with an unpleasant touch within the days.</param>
/// <param name="Ratings">Complaints closed within a year whose satisfaction was told; <paramref name="RatingSum"/> adds them, 1 … 5.</param>
public sealed record RoleCounts(
    int Members = 0, int Touched = 0, int Touches = 0, int Moods = 0, int MoodSum = 0, int Unpleasant = 0, int OpenComplaints = 0, int Ratings = 0, int RatingSum = 0)
    : IAdditionOperators<RoleCounts, RoleCounts, RoleCounts>
{
    public static RoleCounts operator +(RoleCounts left, RoleCounts right) => new(
        left.Members + right.Members, left.Touched + right.Touched, left.Touches + right.Touches, left.Moods + right.Moods, left.MoodSum + right.MoodSum,
        left.Unpleasant + right.Unpleasant, left.OpenComplaints + right.OpenComplaints, left.Ratings + right.Ratings, left.RatingSum + right.RatingSum);
}

/// <summary>How one group of the SCOPE circle fares (利益相关者群体状况).</summary>
public sealed record GroupBalance(StakeholderRole Role, RoleCounts Counts)
{
    /// <summary>Members without a touch within the days (被冷落者).</summary>
    public int Neglected => Counts.Members - Counts.Touched;

    /// <summary>Neglected ÷ members, 0…1; 0 for a group without members.</summary>
    public double NeglectedShare => Counts.Members == 0 ? 0 : (double)Neglected / Counts.Members;

    /// <summary>Mean emotional tone, −2 … +2; none where no tone was told.</summary>
    public double? Mood => Counts.Moods == 0 ? null : (double)Counts.MoodSum / Counts.Moods;

    /// <summary>Mean satisfaction after closed complaints, 1 … 5; none where nobody told.</summary>
    public double? Satisfaction => Counts.Ratings == 0 ? null : (double)Counts.RatingSum / Counts.Ratings;
}

/// <summary>The balance of the SCOPE circle (利益相关者平衡): its five groups, the most neglected first.</summary>
public static class ScopeBalance
{
    private static readonly StakeholderRole[] Groups =
        [StakeholderRole.Supplier, StakeholderRole.Customer, StakeholderRole.Owner, StakeholderRole.Partner, StakeholderRole.Employee];

    /// <summary>One who plays several roles counts in each of their groups.</summary>
    /// <param name="counts">Counts by the set of roles that stakeholders play.</param>
    public static IReadOnlyList<GroupBalance> Of(IReadOnlyCollection<KeyValuePair<StakeholderRole, RoleCounts>> counts) =>
    [
        .. Groups.Select(role => new GroupBalance(role, counts.Where(c => c.Key.HasFlag(role)).Aggregate(new RoleCounts(), (sum, c) => sum + c.Value)))
            .OrderByDescending(g => g.NeglectedShare).ThenBy(g => g.Mood ?? 0),
    ];
}
