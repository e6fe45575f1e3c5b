using System.CommandLine;
using CrmWeb.Data.Value.Analysis;
using CrmWeb.Domain.Value.BuyTillYouDie;

namespace CrmWeb.Commands.Value;

/// <summary><c>value fit</c>: fits one model to a file and tells its parameters, without a database.</summary>
internal static class FitCommand
{
    private static readonly Option<FileInfo> Input = AnalystOptions.Input();
    private static readonly Option<string> Model = AnalystOptions.Model(ModelWords.Standard, ModelWords.Modified, ModelWords.Spend, ModelWords.Contract);
    private static readonly Option<DateOnly?> AsOf = AnalystOptions.AsOf(required: false);
    private static readonly Option<string> Unit = AnalystOptions.Unit();
    private static readonly Option<string> Zero = AnalystOptions.ZeroAmounts();
    private static readonly Option<double> Periods = AnalystOptions.Number("--periods", 1000, "sbg: renewals of each cohort to use.", 1, 1000);

    public static Command Create()
    {
        var fit = new Command("fit", "Fit a model to a file of purchases, or of contract cohorts.") { Input, Model, AsOf, Unit, Zero, Periods };
        fit.Validators.Add(result =>
        {
            if (result.GetValue(Model) is not null and not ModelWords.Contract && result.GetResult(AsOf) is null)
                result.AddError("--as-of is needed for a model of purchases.");
        });
        fit.DoesWithFiles((parsed, cancel) =>
        {
            var told = parsed.GetValue(Model) == ModelWords.Contract ? Contracts(parsed) : Purchases(parsed, cancel);
            return new CommandResult(told, told.ToString());
        });
        return fit;
    }

    // All cohorts together, and each by itself: those of different offers differ.
    private static FitTold Contracts(ParseResult parsed)
    {
        var cohorts = CohortFile.Read(parsed.GetRequiredValue(Input).FullName, (int)parsed.GetValue(Periods));
        return Fit("", cohorts) with { Cohorts = [.. cohorts.Select(c => Fit(c.Name, [c]))] };
    }

    private static FitTold Fit(string name, IReadOnlyList<Cohort> cohorts)
        => ModelWords.Told(ModelWords.Contract, ShiftedBetaGeometric.Fit([.. cohorts.Select(c => c.Survivors)]), ModelWords.Parameters) with { Cohort = name.Length == 0 ? null : name };

    private static FitTold Purchases(ParseResult parsed, CancellationToken cancel)
    {
        var file = PurchaseFile.Read(parsed.GetRequiredValue(Input).FullName, cancel);
        var daysPerUnit = AnalystOptions.DaysPerUnit(parsed.GetValue(Unit)!);
        var (_, known) = AnalystOptions.Known(file, parsed.GetValue(AsOf)!.Value, daysPerUnit, parsed.GetValue(Zero) == "count");
        var model = parsed.GetValue(Model)!;
        return model == ModelWords.Spend
            ? ModelWords.Told(model, GammaGamma.Fit(known, AnalystOptions.IsSmall(known)), ModelWords.Parameters)
            : ModelWords.Told(model, BetaGeometricFit.Of(known, ModelWords.RuleOf(model), AnalystOptions.IsSmall(known)), ModelWords.Parameters);
    }
}
