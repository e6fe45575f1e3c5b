using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Figures;
using CrmWeb.Domain.Value.Predictive;
using FsCheck;
using FsCheck.Fluent;

namespace CrmWeb.Domain.Tests.Value.Figures;

/// <summary>What a run keeps packed comes back to the last digit, whatever the figures.</summary>
public sealed class FigurePackingTests
{
    private static readonly Gen<decimal> Money = Gen.Elements(0m, 0.01m, -0.01m, 551084.06m, -1e15m, 1e15m, 79228162514264337593543950335m, 1.0000000000000000000000000001m, -12.50m);
    private static readonly Gen<double> Numbers = Gen.Elements(0, 1, 0.1, 1 / 3.0, double.Epsilon, 1e300);
    private static readonly Gen<DateOnly> Days = Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber);

    private static readonly Gen<ExpectedLifetime> Lifetimes =
        from years in Gen.Elements(10m, 3m, 100 / 23.7m)
        from basis in Gen.Elements(LifetimeBasis.Class, LifetimeBasis.Contract)
        from lost in Gen.Choose(0, 3)
        select new ExpectedLifetime(years, new ChurnRate(1000, lost), basis);

    private static readonly Gen<CustomerPrediction?> Predictions = Gen.OneOf(
        Gen.Constant<CustomerPrediction?>(null),
        from alive in Numbers
        from next in Numbers
        from spend in Money
        from margin in Money
        select (CustomerPrediction?)new CustomerPrediction(alive, next, spend, -spend, margin, spend, Confidence.FromSimilar));

    private static readonly Gen<CustomerValue> Values =
        from id in Gen.Choose(1, int.MaxValue)
        from stages in Gen.Elements(Enum.GetValues<LifecycleStage>()).Two()
        from money in Money.ArrayOf(6)
        from loss in Gen.Elements(true, false)
        from days in Gen.OneOf(Gen.Constant<(DateOnly, DateOnly)?>(null), Days.Two().Select(d => ((DateOnly, DateOnly)?)(d.Item1 < d.Item2 ? d : (d.Item2, d.Item1))))
        from lifetime in Lifetimes
        from prediction in Predictions
        from reason in Gen.Elements<NotRankedReason?>(null, NotRankedReason.CatchAll, NotRankedReason.Lost)
        select new CustomerValue
        {
            CustomerId = id,
            Stage = stages.Item1,
            ProposedStage = stages.Item2,
            NotRanked = reason,
            PurchaseDays = days is null ? 0 : id % 1000,
            FirstPurchaseOn = days?.Item1,
            LastPurchaseOn = days?.Item2,
            Clv = money[0],
            ValueBeforeLoss = loss ? money[1] : null,
            HistoricValue = money[2],
            YearlyCashFlow = money[3],
            ProfitOfYear = money[4],
            CostOfYear = money[5],
            Lifetime = lifetime,
            Prediction = prediction,
        };

    [Fact]
    public void Figures_come_back_as_they_were_packed() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Values.ArrayOf().ToArbitrary(), values =>
    {
        var places = Enumerable.Range(0, values.Length).Select(i => i % 3 == 0 ? 0 : Places.NumberOf(i * 1_000_003 % 100_000_000 + 1, (PyramidTier)(i % 4))).ToArray();
        var stretches = new StretchPacking(0);
        foreach (var value in values)
            stretches.Add(value);

        var unpacked = new ValuedCustomers(stretches.Stretches(), new Places(places, 0, []));

        return unpacked.SequenceEqual(values.Select((v, i) => v with { Rank = Places.RankOf(places[i]), Tier = Places.TierOf(places[i]) }));
    }));

    [Theory]
    [InlineData(1)]
    [InlineData(999)]
    [InlineData(1_000)]
    [InlineData(2_001)]
    public void Each_is_found_by_its_number_in_whatever_packet_it_is(int customers)
    {
        var values = Values.Sample(customers).ToList();
        var stretches = new StretchPacking(0);
        foreach (var value in values)
            stretches.Add(value);

        var unpacked = new ValuedCustomers(stretches.Stretches(), new Places(new int[customers], 0, []));

        Assert.Equal((customers, (customers + 999) / 1_000), (unpacked.Count, unpacked.Packed.Count()));
        foreach (var i in new[] { customers - 1, 0, customers / 2 })
            Assert.Equal(values[i], unpacked[i]);
    }

    [Fact]
    public void Bytes_cut_short_are_refused()
    {
        var packing = new FigurePacking();
        packing.Add(Values.Sample(1).Single());
        var bytes = packing.Take();

        Assert.Throws<InvalidDataException>(() => new PackedFigures(1, [0], bytes[..^1]).Unpack());
    }
}
