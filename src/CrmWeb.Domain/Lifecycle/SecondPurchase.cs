using System.Runtime.InteropServices;
using CrmWeb.Domain.Value;

namespace CrmWeb.Domain.Lifecycle;

/// <summary>The company's usual time to a second purchase (二次购买的通常间隔): the median over all who bought twice.</summary>
public static class SecondPurchase
{
    /// <summary>Days; the policy's figure until enough customers have bought a second time.</summary>
    /// <param name="waits">Days from the first purchase to the second, of each customer that bought twice.</param>
    public static decimal UsualDays(List<int> waits, ValuePolicy policy)
        => waits.Count > 0 && waits.Count >= policy.SecondPurchaseSample
            ? Median.Of(CollectionsMarshal.AsSpan(waits))
            : policy.SecondPurchaseDays;
}
