using System.Globalization;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BuyTillYouDie;
using CrmWeb.Domain.Value.Statistics;

namespace CrmWeb.Domain.Tests.Value.BuyTillYouDie;

/// <summary>The public CDNOW customers as the published figures count them: weeks, calibrated to 1997-09-30, zero amounts kept.</summary>
internal static class Cdnow
{
    private static readonly DateOnly CalibratedTo = new(1997, 9, 30);

    /// <summary>The sample of 2,357 with what an independent implementation computed for each.</summary>
    public static IReadOnlyList<Row> Sample { get; } = [.. Lines("cdnow_oracle_all_2357.csv").Select(Row.Of)];

    public static CustomerBase SampleBase { get; } = new([.. Sample.Select(r => r.Summary)], daysPerUnit: 7);

    /// <summary>All 23,570 customers of the file.</summary>
    public static CustomerBase Master()
        => new([.. Lines("cdnow_transactions.csv")
            .Select(cell => (Customer: cell[0], Day: Date(cell[1]), Amount: Number(cell[3])))
            .Where(p => p.Day <= CalibratedTo).GroupBy(p => p.Customer).Select(g => Summary([.. g.Select(p => (p.Day, p.Amount))]))], daysPerUnit: 7);

    /// <summary>All customers as the product sees them, at a margin of 30 %.</summary>
    public static CustomerHistory[] Histories()
        => [.. Lines("cdnow_transactions.csv").GroupBy(cell => cell[0]).Select((g, i) => new CustomerHistory
        {
            CustomerId = i + 1,
            Class = CustomerClass.Individual,
            Purchases = PackedPurchases.Of([.. g.Select(cell => new PurchaseLine(Date(cell[1]), decimal.Parse(cell[3], CultureInfo.InvariantCulture), 0.3m))]),
        })];

    private static BuyingSummary Summary(List<(DateOnly Day, double Amount)> purchases)
    {
        var days = purchases.GroupBy(p => p.Day).OrderBy(d => d.Key).Select(d => (d.Key.DayNumber, Spend: d.Sum(p => p.Amount))).ToList();
        var repeats = days.Skip(1).ToList();
        var mean = repeats.Count == 0 ? 0 : repeats.Average(d => d.Spend);
        return new(repeats.Count, days[^1].DayNumber - days[0].DayNumber, CalibratedTo.DayNumber - days[0].DayNumber, mean);
    }

    private static IEnumerable<string[]> Lines(string file)
        => File.ReadLines(Path.Combine(Path.GetDirectoryName(CdnowFactAttribute.File)!, file)).Skip(1).Select(line => line.Split(','));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal sealed record Row(
        int Id, BuyingSummary Summary, double Expected52, double Alive, double Spend, double Clv12, double ModifiedExpected52, double ModifiedAlive,
        int LaterPurchases, double LaterSpend)
    {
        public static Row Of(string[] cell) => new(
            int.Parse(cell[0], CultureInfo.InvariantCulture),
            new((int)Number(cell[1]), (int)Number(cell[2]), (int)Number(cell[4]), Number(cell[6])),
            Number(cell[7]), Number(cell[8]), Number(cell[9]), Number(cell[10]), Number(cell[11]), Number(cell[12]),
            (int)Number(cell[13]), Number(cell[14]));
    }
}
