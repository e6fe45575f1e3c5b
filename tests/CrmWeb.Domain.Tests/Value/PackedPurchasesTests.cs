using CrmWeb.Domain.Value.Statistics;
using FsCheck;
using FsCheck.Fluent;
using static CrmWeb.Domain.Tests.Value.Ledger;

namespace CrmWeb.Domain.Tests.Value;

public sealed class PackedPurchasesTests
{
    private static readonly Gen<decimal> Amounts = Gen.Frequency<decimal>(
        (5, Gen.Choose(-9999, 99_999).Select(cents => cents / 100m)),
        (1, Gen.Elements(0m, 0.00000001m, 1e14m, -1e14m, 12345678901234.5678m, 1.10m, 1.1m)));

    private static readonly Gen<PurchaseLine> Lines =
        from day in Gen.Choose(0, 40)
        from amount in Amounts
        from margin in Gen.Elements<decimal?>(null, null, 0m, 0.3m, 0.123456m, -0.5m)
        from order in Gen.Elements(null, null, "A", "B")
        select new PurchaseLine(Day("2024-01-01").AddDays(day), amount, margin, order);

    private static void Holds(Func<PurchaseLine[], bool> property)
        => Prop.ForAll(Arb.From(Lines.ArrayOf()), property).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_packed_comes_out_again() => Holds(lines =>
        PackedPurchases.Of(lines).Unpack().SequenceEqual(PurchaseSum.Of(lines)));

    [Fact]
    public void Equal_ledgers_give_equal_bytes_whatever_their_order() => Holds(lines =>
        PackedPurchases.Of([.. lines.Reverse()]).Bytes.Span.SequenceEqual(PackedPurchases.Of(lines).Bytes.Span));

    [Fact]
    public void A_day_that_comes_to_nothing_is_written_one_way()
    {
        PurchaseLine[] lines = [new(Day("2024-01-10"), -1, null, null), new(Day("2024-01-10"), 1, null, null)];

        Assert.Equal(PackedPurchases.Of(lines).Bytes.ToArray(), PackedPurchases.Of([.. lines.Reverse()]).Bytes.ToArray()); // −1 + 1 is −0
    }

    [Fact]
    public void Sums_keep_the_money_of_the_lines() => Holds(lines =>
        PurchaseSum.Of(lines).Sum(s => s.Margin + (s.AtDefault * 0.4m)) == lines.Sum(l => l.Amount * (l.MarginRate ?? 0.4m)));

    [Fact]
    public void A_refund_keeps_its_own_day_and_that_of_its_order()
    {
        var sums = PurchaseSum.Of([Line("2024-02-01", -20, "A"), Line("2024-01-10", 100, "A"), Line("2024-02-01", 50)]);
        Assert.Equal(
            [new(Day("2024-01-10"), Day("2024-01-10"), 100, 30, 0), new(Day("2024-02-01"), Day("2024-01-10"), -20, -6, 0), new(Day("2024-02-01"), Day("2024-02-01"), 50, 15, 0)],
            sums);
        Assert.Equal(Day("2024-02-01"), new PurchaseSum(Day("2024-02-01"), Day("2024-03-01"), -1, 0, 0).NetDayAsOf(Day("2024-02-15")));
    }

    [Fact]
    public void A_usual_purchase_takes_six_bytes()
    {
        var lines = Enumerable.Range(0, 20).Select(i => new PurchaseLine(Day("2024-01-01").AddDays(i * 9), 37.25m, null)).ToArray();
        Assert.InRange(PackedPurchases.Of(lines).Bytes.Length, 80, 125);
    }

    [Fact]
    public void Damaged_bytes_are_named()
        => Assert.Contains("rebuild", Assert.Throws<InvalidDataException>(() => new PackedPurchases(new byte[] { 3, 200 }).Unpack()).Message, StringComparison.Ordinal);
}
