using System.Globalization;
using CrmWeb.Data.Csv;
using CrmWeb.Data.Value.Figures;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Predictive;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>Writes the figures of the run finished last as CSV (价值导出), one line per customer.</summary>
public static class ValueExport
{
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
        var written = 0;
        // Some thousand at a time, for a reader that stalls would make the write-ahead log grow.
        await foreach (var figures in db.FigureBatchesAsync(run.Id, cancel))
        {
            foreach (var line in await LinesAsync(db, figures, cancel))
            {
                WriteLine(csv, Cells(run, line));
                written++;
            }
        }

        await csv.FlushAsync(cancel);
        return (run, written);
    }

    private static async Task<IEnumerable<Line>> LinesAsync(CrmDbContext db, CustomerValue[] figures, CancellationToken cancel)
    {
        var (first, last) = (figures[0].CustomerId, figures[^1].CustomerId);
        var customers = await db.Customers.Where(c => c.Id >= first && c.Id <= last)
            .Select(c => new { c.Id, c.Code, c.Standing.Tier }).ToDictionaryAsync(c => c.Id, cancel);
        return figures.Where(f => customers.ContainsKey(f.CustomerId)).Select(f => new Line(customers[f.CustomerId].Code, customers[f.CustomerId].Tier, f));
    }

    private static string[] Cells(ValueRun run, Line line)
    {
        var (figure, prediction) = (line.Figure, line.Figure.Prediction);
        return
        [
            SafeCell.Of(line.Code),
            Day(run.AsOf),
            Word(run.MethodUsed),
            Word(figure.Tier),
            Word(line.InEffect),
            figure.Rank?.ToString(CultureInfo.InvariantCulture) ?? "",
            figure.Clv.ToString("0.00", CultureInfo.InvariantCulture),
            figure.HistoricValue.ToString("0.00", CultureInfo.InvariantCulture),
            figure.PurchaseDays.ToString(CultureInfo.InvariantCulture),
            figure.LastPurchaseOn is { } last ? Day(last) : "",
            figure.Stage == Domain.Customers.LifecycleStage.WonBack ? "won_back" : Word(figure.Stage),
            Number(prediction?.Alive, "R"),
            Number(prediction?.NextYear, "R"),
            Number(prediction?.Spend, "0.00##"),
            Number(prediction?.Margin, "0.######"),
            Number(prediction?.MonthlyCost, "0.00##"),
            prediction?.Confidence switch { Confidence.UnderAYear => "under_a_year", Confidence.FromSimilar => "from_similar", var other => Word(other) },
        ];
    }

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

    private sealed record Line(string Code, PyramidTier? InEffect, CustomerValue Figure);
}
