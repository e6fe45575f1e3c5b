using System.CommandLine;
using CrmWeb.Data.Value.Analysis;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BackTests;

namespace CrmWeb.Commands.Value;

/// <summary><c>value backtest</c>: fits a file up to a day and holds the forecast against what it says came after.</summary>
internal static class BackTestCommand
{
    private static readonly Option<FileInfo> Input = AnalystOptions.Input();
    private static readonly Option<string> Model = AnalystOptions.Model(ModelWords.Standard, ModelWords.Modified);
    private static readonly Option<DateOnly?> AsOf = AnalystOptions.AsOf(required: true);
    private static readonly Option<string> Unit = AnalystOptions.Unit();
    private static readonly Option<string> Zero = AnalystOptions.ZeroAmounts();
    private static readonly Option<double> Horizon = new("--horizon") { Description = "Time after that day to look at, in units; to the last row when left out." };
    private static readonly Option<FileInfo?> Parameters = new("--parameters") { Description = "JSON with the parameters to use instead of a fit.", HelpName = "FILE" };

    public static Command Create()
    {
        var test = new Command("backtest", "Hold a forecast made at a day against what happened after it.") { Input, Model, AsOf, Unit, Zero, Horizon, Parameters };
        test.DoesWithFiles(Test);
        return test;
    }

    private static CommandResult Test(ParseResult parsed, CancellationToken cancel)
    {
        var file = PurchaseFile.Read(parsed.GetRequiredValue(Input).FullName, cancel);
        var (cutOff, daysPerUnit, countsZero) = (parsed.GetValue(AsOf)!.Value, AnalystOptions.DaysPerUnit(parsed.GetValue(Unit)!), parsed.GetValue(Zero) == "count");
        var until = Until(file, cutOff, parsed.GetResult(Horizon) is null ? null : parsed.GetValue(Horizon) * daysPerUnit);
        var (_, known) = AnalystOptions.Known(file, cutOff, daysPerUnit, countsZero);
        var models = FileModels.Of(known, parsed.GetValue(Model)!, parsed.GetValue(Parameters));

        var customers = file.Select(c => HeldOutCustomer.Of(c.Purchases, cutOff, until, countsZero)).OfType<HeldOutCustomer>().ToList();
        var days = until.DayNumber - cutOff.DayNumber;
        var test = HeldOutCustomer.Test(customers, models.Buying, models.Spend, daysPerUnit, days / daysPerUnit);
        var told = new
        {
            model = parsed.GetValue(Model), parameters = ModelWords.Parameters(models.Buying), asOf = cutOff, until, customers = customers.Count,
            forecast = Told(test), naive = Told(HeldOutCustomer.TestNaive(customers, days)), bestCapture = test.BestCapture, deciles = test.Deciles(),
        };
        return new CommandResult(told, FormattableString.Invariant(
            $"{customers.Count} customers, {days} days: mean absolute error {test.MeanAbsoluteError:F3}, bias {test.Bias:P1}, top 20 % capture {test.Capture:P1}, Gini {test.Gini:F3}"));
    }

    private static object Told(BackTest test) => new { meanAbsoluteError = test.MeanAbsoluteError, bias = test.Bias, gini = test.Gini, capture = test.Capture };

    private static DateOnly Until(IReadOnlyList<FileCustomer> file, DateOnly cutOff, double? days)
    {
        var last = file.Max(c => c.Purchases[^1].Day);
        var until = days is { } given ? cutOff.AddDays((int)Math.Round(Math.Min(given, 36_525))) : last;
        return until > cutOff ? until : throw new CommandFailedException(FormattableString.Invariant($"The file holds nothing after {cutOff:yyyy-MM-dd}."));
    }
}
