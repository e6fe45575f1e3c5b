using System.CommandLine;
using System.Globalization;
using System.Text;
using CrmWeb.Data.Csv;
using CrmWeb.Data.Value.Analysis;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BuyTillYouDie;

namespace CrmWeb.Commands.Value;

/// <summary><c>value score</c>: forecasts every customer of a file, with fitted or given parameters, without a database.</summary>
internal static class ScoreCommand
{
    private static readonly Option<FileInfo> Input = AnalystOptions.Input();
    private static readonly Option<string> Model = AnalystOptions.Model(ModelWords.Standard, ModelWords.Modified);
    private static readonly Option<DateOnly?> AsOf = AnalystOptions.AsOf(required: true);
    private static readonly Option<string> Unit = AnalystOptions.Unit();
    private static readonly Option<string> Zero = AnalystOptions.ZeroAmounts();
    private static readonly Option<double> Horizon = AnalystOptions.Number("--horizon", 52, "Time ahead for expected purchases, in units (a year in weeks; give 365 with days).");
    private static readonly Option<int> Months = new("--clv-months") { Description = "Months of CLV.", DefaultValueFactory = _ => 12 };
    private static readonly Option<double> DaysPerMonth = AnalystOptions.Number("--days-per-month", DiscountPlan.DaysPerMonth, "Length of a month in days.", 1, 400);
    private static readonly Option<double> MonthlyRate = AnalystOptions.Number("--monthly-rate", 0.01, "Discount rate per month, a fraction.", 0, 1);
    private static readonly Option<double> Margin = AnalystOptions.Number("--margin", 1, "Margin of spend, a fraction.", -1, 1);
    private static readonly Option<FileInfo?> Parameters = new Option<FileInfo?>("--parameters") { Description = "JSON with the parameters to use instead of a fit, as value fit --json prints them: {\"model\":\"mbgnbd\",\"parameters\":{\"r\":…}}, or a list of such with gammagamma.", HelpName = "FILE" };
    private static readonly Option<FileInfo> Out = new("--out") { Description = "The CSV file to write.", HelpName = "FILE", Required = true };

    public static Command Create()
    {
        var score = new Command("score", "Forecast every customer of a file of purchases.") { Input, Model, AsOf, Unit, Zero, Horizon, Months, DaysPerMonth, MonthlyRate, Margin, Parameters, Out };
        score.Validators.Add(result =>
        {
            if (result.GetValue(Months) is < 0 or > 1200)
                result.AddError("--clv-months lies between 0 and 1200.");
        });
        score.DoesWithFiles(Score);
        return score;
    }

    private static CommandResult Score(ParseResult parsed, CancellationToken cancel)
    {
        var file = PurchaseFile.Read(parsed.GetRequiredValue(Input).FullName, cancel);
        var daysPerUnit = AnalystOptions.DaysPerUnit(parsed.GetValue(Unit)!);
        var (customers, known) = AnalystOptions.Known(file, parsed.GetValue(AsOf)!.Value, daysPerUnit, parsed.GetValue(Zero) == "count");
        var models = FileModels.Of(known, parsed.GetValue(Model)!, parsed.GetValue(Parameters));
        var plan = new DiscountPlan(parsed.GetValue(Months), parsed.GetValue(DaysPerMonth) / daysPerUnit, parsed.GetValue(MonthlyRate));
        var forecaster = new Forecaster(models.Buying, models.Spend, daysPerUnit, parsed.GetValue(Horizon), plan);

        var target = parsed.GetRequiredValue(Out);
        WholeFile.Write(target.FullName, writer => Write(writer, customers, known, forecaster, parsed.GetValue(Margin)));
        return new CommandResult(
            new { model = parsed.GetValue(Model), parameters = ModelWords.Parameters(models.Buying), spend = ModelWords.Parameters(models.Spend), customers = customers.Count, file = target.FullName },
            FormattableString.Invariant($"{customers.Count} customers written to {target.FullName}"));
    }

    private static void Write(TextWriter writer, IReadOnlyList<FileCustomer> customers, CustomerBase known, Forecaster forecaster, double margin)
    {
        writer.WriteLine("customer,x,t_x,T,m,expected_purchases,p_alive,expected_spend,clv");
        for (var i = 0; i < customers.Count; i++)
        {
            var (x, last, age, mean) = known[i];
            var forecast = forecaster.Of(known[i]);
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Cell(customers[i].Code)},{x},{last / known.DaysPerUnit:R},{age / known.DaysPerUnit:R},{mean:R},{forecast.Purchases:R},{forecast.Alive:R},{forecast.Spend:R},{forecast.Clv(margin):R}"));
        }
    }

    private static string Cell(string text)
    {
        var safe = SafeCell.Of(text);
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : new StringBuilder("\"").Append(safe.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"').ToString();
    }
}
