using CrmWeb.Domain.Value.Equity;
using FsCheck;
using FsCheck.Fluent;

namespace CrmWeb.Domain.Tests.Value.Equity;

public sealed class EquityBridgeTests
{
    private static readonly Gen<EquityStanding?> Standings =
        from known in Gen.Choose(0, 4)
        from cents in Gen.Choose(-50_000, 500_000)
        from lost in Gen.Choose(0, 3)
        from bought in Gen.Choose(0, 3)
        select known == 0 ? null : (EquityStanding?)new EquityStanding(lost == 0 ? 0 : cents / 100m, bought > 0, lost == 0);

    private static readonly Arbitrary<EquityChange[]> Histories = Arb.From(
        (from before in Standings
         from after in Standings
         select new EquityChange(0, before, after)).ArrayOf());

    [Fact]
    public void Each_customer_falls_into_one_part()
    {
        var bridge = EquityBridge.Of(
        [
            new(1, null, Worth(100)),                            // new
            new(2, Worth(0, bought: false), Worth(50)),          // known, first purchase
            new(3, Worth(80), new EquityStanding(0, true, true)), // lost
            new(4, Worth(20), null),                             // put aside
            new(5, Worth(200), Worth(260)),
            new(6, Worth(300), Worth(275.50m)),
            new(7, new EquityStanding(0, true, true), Worth(40)), // won back
            new(8, Worth(10), Worth(10)),
        ]);

        Assert.Equal((610m, 735.50m), (bridge.Start, bridge.End));
        Assert.Equal(new EquityStep(EquityPart.New, 2, 150), bridge[EquityPart.New]);
        Assert.Equal(new EquityStep(EquityPart.Lost, 2, -100), bridge[EquityPart.Lost]);
        Assert.Equal(new EquityStep(EquityPart.RevaluedUp, 2, 100), bridge[EquityPart.RevaluedUp]);
        Assert.Equal(new EquityStep(EquityPart.RevaluedDown, 1, -24.50m), bridge[EquityPart.RevaluedDown]);
        Assert.Equal(1, bridge.Unchanged);
    }

    [Fact]
    public void The_parts_add_up_to_the_cent_whatever_happened()
        => Prop.ForAll(Histories, changes =>
        {
            var bridge = EquityBridge.Of(changes);
            return bridge.Start + bridge.Steps.Sum(s => s.Amount) == bridge.End
                && bridge.Steps.Sum(s => s.Customers) == changes.Count(c => c.Amount != 0)
                && bridge.Steps.Sum(s => s.Customers) + bridge.Unchanged == changes.Length;
        }).QuickCheckThrowOnFailure();

    private static EquityStanding Worth(decimal clv, bool bought = true) => new(clv, bought, IsLost: false);
}
