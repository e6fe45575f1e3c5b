using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Value;

/// <summary>Adds up a valuation customer by customer (估值合计).</summary>
internal sealed class ValueTally
{
    private int customers, withoutPurchase, lost;
    private decimal equity;

    public void Count(CustomerValue value)
    {
        if (!value.IsCounted)
            return;

        customers++;
        withoutPurchase += value.NotRanked == NotRankedReason.NoPurchase ? 1 : 0;
        lost += value.Stage == LifecycleStage.Lost ? 1 : 0;
        equity += value.Clv;
    }

    public ValueTally Plus(ValueTally other)
    {
        customers += other.customers;
        withoutPurchase += other.withoutPurchase;
        lost += other.lost;
        equity += other.equity;
        return this;
    }

    public ValueTotals Totals(GroupFigures group, Places places) => new()
    {
        Customers = customers,
        WithoutPurchase = withoutPurchase,
        Lost = lost,
        Ranked = places.Ranked,
        Equity = equity,
        Churn = group.Churn,
        UsualDaysToSecond = group.UsualDaysToSecond,
        Contracts = group.Contracts,
        UsualMargin = group.Margin,
        Tiers = places.Tiers,
    };
}

/// <summary>Adds up one level of the pyramid, from its last customer to its first.</summary>
internal sealed class TierTally(PyramidTier tier)
{
    private int customers;
    private Int128 cents;
    private long? lowest;

    public void Count(long clvCents)
    {
        customers++;
        cents += clvCents;
        lowest ??= clvCents;
    }

    public TierTotal Total(int ranked, ValuePolicy policy) => new(tier, customers, (decimal)cents / 100, Pyramid.CutOff(tier, ranked, policy), lowest / 100m);
}
