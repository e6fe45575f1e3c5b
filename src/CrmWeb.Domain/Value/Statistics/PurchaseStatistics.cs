namespace CrmWeb.Domain.Value.Statistics;

/// <summary>The purchases of one customer by day (购买统计), kept beside the ledger so that a night reads one row per customer.</summary>
/// <remarks>Made from the standing lines of the ledger alone: whatever changes them makes it anew in the same transaction.</remarks>
public sealed class PurchaseStatistics
{
    private PurchaseStatistics() { } // EF Core

    public PurchaseStatistics(int customerId, PackedPurchases purchases)
        => (CustomerId, Packed) = (customerId, purchases.Bytes.ToArray());

    /// <summary>Statistics that cannot be made yet, since a currency has no rate.</summary>
    public static PurchaseStatistics Unknown(int customerId) => new(customerId, default) { IsStale = true };

    public int CustomerId { get; private set; }

    /// <summary>Rates or margins have changed since: to be made anew before the next run.</summary>
    public bool IsStale { get; private set; }
    public byte[] Packed { get; private set; } = [];

    public PackedPurchases Purchases => new(Packed);
}
