using System.Text.Json.Serialization;
using CrmWeb.Domain.Value.BuyTillYouDie;

namespace CrmWeb.Commands.Value;

/// <summary>How models and their parameters are written on the command line and in its JSON.</summary>
internal static class ModelWords
{
    public const string Standard = "bgnbd";
    public const string Modified = "mbgnbd";
    public const string Spend = "gammagamma";
    public const string Contract = "sbg";

    public static DropoutRule RuleOf(string model) => model == Standard ? DropoutRule.AfterRepeats : DropoutRule.AfterEveryPurchase;

    public static Dictionary<string, double> Parameters(BetaGeometric model) => new() { ["r"] = model.R, ["alpha"] = model.Alpha, ["a"] = model.A, ["b"] = model.B };

    public static Dictionary<string, double> Parameters(GammaGamma model) => new() { ["p"] = model.P, ["q"] = model.Q, ["v"] = model.V };

    public static Dictionary<string, double> Parameters(ShiftedBetaGeometric model) => new() { ["alpha"] = model.Alpha, ["beta"] = model.Beta };

    /// <summary>Why a fit was refused, in one English sentence.</summary>
    public static string Reason(FitRefusal? refusal) => refusal switch
    {
        null => "accepted",
        FitRefusal.NothingToFit => "there is nothing to fit",
        FitRefusal.NobodyReturned => "nobody bought a second time",
        FitRefusal.NoMaximum => "the search found no maximum",
        FitRefusal.RanAway => "a parameter ran off to nothing or to infinity",
        FitRefusal.NobodyLeaves => "a model in which nobody leaves explains the data as well",
        _ => "spend has no finite mean",
    };

    /// <summary>One fit as an object for programs.</summary>
    public static FitTold Told<TModel>(string name, ModelFit<TModel> fit, Func<TModel, Dictionary<string, double>> parameters)
        where TModel : class
        => new(name, fit.Model is { } model ? parameters(model) : [], double.IsFinite(fit.LogLikelihood) ? fit.LogLikelihood : null,
            fit.Customers, fit.Iterations, fit.IsAccepted, Reason(fit.Refusal));
}

/// <summary>A fit as the command line tells it; one of contracts has a fit per cohort too.</summary>
internal sealed record FitTold(
    string Model, IReadOnlyDictionary<string, double> Parameters, double? LogLikelihood, int Customers, int Iterations, bool Accepted, string Reason)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Cohort { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FitTold>? Cohorts { get; init; }

    public override string ToString() => string.Join(Environment.NewLine, [Line, .. Cohorts ?? []]);

    private string Line => Parameters.Count == 0
        ? FormattableString.Invariant($"{Cohort ?? Model}: {Customers} customers; {Reason}")
        : FormattableString.Invariant(
            $"{Cohort ?? Model}: {string.Join(", ", Parameters.Select(p => FormattableString.Invariant($"{p.Key} {p.Value:G9}")))}; LL {LogLikelihood:F6}; {Customers} customers, {Iterations} steps; {Reason}");
}
