using System.Globalization;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Statistics;
using static CrmWeb.Domain.Tests.Value.Ledger;

namespace CrmWeb.Domain.Tests.Value;

public sealed class CdnowTests
{
    private static readonly DateOnly AsOf = Day("1998-06-30");

    private static readonly Lazy<List<(int Customer, DateOnly Day, decimal Amount)>> Rows = new(() =>
        [.. File.ReadLines(CdnowFactAttribute.File!).Skip(1).Select(line => line.Split(',')).Select(cell => (
            int.Parse(cell[0].AsSpan(2), CultureInfo.InvariantCulture), Day(cell[1]), decimal.Parse(cell[3], CultureInfo.InvariantCulture)))]);

    private static CustomerHistory[] Histories()
        => [.. Rows.Value.GroupBy(r => r.Customer).Select(g => Customer(g.Key, [.. g.Select(r => new PurchaseLine(r.Day, r.Amount, 0.3m))]))];

    [CdnowFact]
    public void The_whole_base_is_valued_as_published()
    {
        var totals = Valuation.Run(Histories(), Textbook, AsOf).Totals;

        Assert.Equal((23_570, 68, 15_152, 8_350), (totals.Customers, totals.WithoutPurchase, totals.Lost, totals.Ranked));
        Assert.Equal(new ChurnRate(23_500, 15_152), totals.Churn.Company); // 64.48 %
        Assert.Equal([84, 1_586, 2_505, 4_175], totals.Tiers.Select(t => t.Customers));
        Assert.Equal([84, 1_670, 4_175, 8_350], totals.Tiers.Select(t => t.CutOff));
        Assert.InRange(totals.Equity, 551_034, 551_134);
    }

    [CdnowFact]
    public void The_best_customer_is_worth_4045_91()
        => Assert.Equal(4045.91m, Valuation.Run(Histories(), Textbook, AsOf).Figures.Max(f => f.Clv));

    [CdnowFact]
    public void Every_customer_equals_a_calculation_made_another_way()
    {
        var figures = Valuation.Run(Histories(), Textbook, AsOf).Figures.ToDictionary(f => f.CustomerId);

        var worst = PlainCalculation().Max(plain => Math.Abs(plain.Clv - (double)figures[plain.Customer].Clv));

        Assert.True(worst <= 0.0051, $"off by {worst}");
    }

    [CdnowFact]
    public void Tiers_equal_a_plain_sort_of_the_plain_calculation()
    {
        var figures = Valuation.Run(Histories(), Textbook, AsOf).Figures.ToDictionary(f => f.CustomerId);
        var plain = PlainCalculation().Where(p => p.Clv > 0).OrderByDescending(p => p.Clv).Take(84).ToList();

        Assert.All(plain, p => Assert.Equal(PyramidTier.Gold, figures[p.Customer].Tier));
    }

    // The same rules, written down once more with doubles and plain LINQ, sharing nothing with the engine.
    private static List<(int Customer, double Clv)> PlainCalculation()
    {
        var yearAgo = new DateOnly(1997, 6, 30);
        var customers = Rows.Value.GroupBy(r => r.Customer).Select(g => (
            Id: g.Key,
            Margin: g.Sum(r => (double)r.Amount) * 0.3,
            Days: g.GroupBy(r => r.Day).Where(d => d.Sum(r => r.Amount) > 0).Select(d => d.Key).Order().ToList())).ToList();
        bool Active(List<DateOnly> days, DateOnly at) => days.Any(d => d <= at && d >= at.AddDays(-365));

        var start = customers.Where(c => Active(c.Days, yearAgo)).ToList();
        var years = start.Count / (double)start.Count(c => !Active(c.Days, AsOf));
        var factor = Enumerable.Range(1, 10).Sum(i => Math.Clamp(years - i + 1, 0, 1) / Math.Pow(1.1, i));
        return [.. customers.Select(c => (c.Id, Active(c.Days, AsOf)
            ? c.Margin / Math.Max(1, (AsOf.DayNumber - c.Days[0].DayNumber) / 365.25) * factor
            : 0.0))];
    }
}
