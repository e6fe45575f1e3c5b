using System.Globalization;
using CrmWeb.Data.Csv;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Predictive;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>Writes the figures of the run finished last as CSV (价值导出), one line per customer.</summary>
public static class ValueExport
{
    private const int PageRows = 5_000;

    private static readonly string[] Columns =
    [
        "customer_code", "as_of", "method", "tier", "tier_in_effect", "rank", "clv", "historic_value", "purchases", "last_purchase", "stage",
        "p_alive", "expected_purchases_12m", "expected_spend", "margin", "monthly_cost", "confidence",
    ];

    /// <summary>Returns the run and the number of lines; null before the first run.</summary>
    /// <param name="runId">Another run than the one that pages show.</param>
    public static async Task<(ValueRun Run, int Customers)?> WriteAsync(CrmDbContext db, TextWriter output, int? runId = null, CancellationToken cancel = default)
    {
        var run = await (runId is null ? db.ValueRuns.AsNoTracking().Done() : db.ValueRuns.AsNoTracking().Where(r => r.Id == runId && r.Status == RunStatus.Done))
            .LatestFirst().FirstOrDefaultAsync(cancel);
        if (run is null)
            return null;

        await using var csv = CsvWriter.Create(output, CsvWriterOptions.Default, leaveOpen: true);
        WriteLine(csv, Columns);
        var (after, written) = (0, 0);
        // Page by page, for a reader that stalls would make the write-ahead log grow.
        while (await PageAsync(db, run.Id, after, cancel) is { Count: > 0 } page)
        {
            foreach (var line in page)
                WriteLine(csv, Cells(run, line));
            (after, written) = (page[^1].CustomerId, written + page.Count);
        }

        await csv.FlushAsync(cancel);
        return (run, written);
    }

    private static Task<List<Line>> PageAsync(CrmDbContext db, int runId, int after, CancellationToken cancel)
        => db.ValueFigures.AsNoTracking().Where(f => f.RunId == runId && f.CustomerId > after)
            .OrderBy(f => f.CustomerId).Take(PageRows)
            .Select(f => new Line(
                f.CustomerId, f.Customer.Code, f.Tier, f.Customer.Tier, f.Rank, f.Clv, f.HistoricValue, f.PurchaseDays, f.LastPurchaseOn, f.Stage,
                f.Alive, f.NextYear, f.Spend, f.Margin, f.MonthlyCost, f.Confidence))
            .ToListAsync(cancel);

    private static string[] Cells(ValueRun run, Line line) =>
    [
        SafeCell.Of(line.Code),
        Day(run.AsOf),
        Word(run.MethodUsed),
        Word(line.Tier),
        Word(line.InEffect),
        line.Rank?.ToString(CultureInfo.InvariantCulture) ?? "",
        line.Clv.ToString("0.00", CultureInfo.InvariantCulture),
        line.HistoricValue.ToString("0.00", CultureInfo.InvariantCulture),
        line.PurchaseDays.ToString(CultureInfo.InvariantCulture),
        line.LastPurchaseOn is { } last ? Day(last) : "",
        line.Stage == Domain.Customers.LifecycleStage.WonBack ? "won_back" : Word(line.Stage),
        Number(line.Alive, "R"),
        Number(line.NextYear, "R"),
        Number(line.Spend, "0.00##"),
        Number(line.Margin, "0.######"),
        Number(line.MonthlyCost, "0.00##"),
        line.Confidence switch { Confidence.UnderAYear => "under_a_year", Confidence.FromSimilar => "from_similar", var other => Word(other) },
    ];

    private static void WriteLine(CsvWriter csv, string[] cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell);
        csv.EndRecord();
    }

    private static string Number(IFormattable? number, string format) => number?.ToString(format, CultureInfo.InvariantCulture) ?? "";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

#pragma warning disable CA1308 // The file's words are lower case by contract.
    private static string Word(Enum? word) => word?.ToString().ToLowerInvariant() ?? "";
#pragma warning restore CA1308

    private sealed record Line(
        int CustomerId, string Code, PyramidTier? Tier, PyramidTier? InEffect, int? Rank, decimal Clv, decimal HistoricValue,
        int PurchaseDays, DateOnly? LastPurchaseOn, Domain.Customers.LifecycleStage Stage,
        double? Alive, double? NextYear, decimal? Spend, decimal? Margin, decimal? MonthlyCost, Confidence? Confidence);
}
