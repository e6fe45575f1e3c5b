using CrmWeb.Domain.Value;

namespace CrmWeb.Domain.Lifecycle;

/// <summary>The company's usual time to a second purchase (二次购买的通常间隔): the median over all who bought twice.</summary>
public static class SecondPurchase
{
    /// <summary>Days; the policy's figure until enough customers have bought a second time.</summary>
    public static decimal UsualDays(IEnumerable<PurchaseDays> customers, ValuePolicy policy)
    {
        var waits = new List<int>();
        foreach (var days in customers)
        {
            if (days.Second is { } second)
                waits.Add(second.DayNumber - days.First!.Value.DayNumber);
        }

        return waits.Count > 0 && waits.Count >= policy.SecondPurchaseSample
            ? Median.Of(waits.ToArray())
            : policy.SecondPurchaseDays;
    }
}
