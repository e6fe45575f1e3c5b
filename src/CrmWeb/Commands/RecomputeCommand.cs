using System.CommandLine;
using CrmWeb.Commands.Value;
using CrmWeb.Data;
using CrmWeb.Data.Value;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BuyTillYouDie;
using CrmWeb.Domain.Value.Predictive;

namespace CrmWeb.Commands;

/// <summary><c>recompute</c>: values and ranks all customers as of today or an earlier day.</summary>
internal static class RecomputeCommand
{
    private static readonly Option<DateOnly?> AsOf = new("--as-of")
    {
        CustomParser = DayOption.Read,
        Description = "The day to value as of (yyyy-MM-dd); today when left out.",
        HelpName = "DATE",
    };

    private static readonly Option<string> Method = new("--method")
    {
        Description = "automatic, textbook or predictive.",
        DefaultValueFactory = _ => "automatic",
    };

    private static readonly Option<DateTime?> EnteredBefore = new("--entered-before")
    {
        CustomParser = MomentOption.Read,
        Description = "Leave out what was entered from this moment on (UTC, 2026-11-22T02:00:00Z): reproduces an earlier run; pages stay as they are.",
        HelpName = "MOMENT",
    };

    public static Command Create()
    {
        var command = new Command("recompute", "Value and rank all customers.") { AsOf, EnteredBefore, Method.AcceptOnlyFromAmong("automatic", "textbook", "predictive") };
        command.Does(async (services, parsed, cancel) =>
        {
            var method = Enum.Parse<ValueMethod>(parsed.GetValue(Method)!, ignoreCase: true);
            if (parsed.GetValue(AsOf) is { } asOf && await services.GetRequiredService<CrmDbContext>().FirstBoughtAsync(cancel) is { } first && asOf < first)
                throw new CommandFailedException(FormattableString.Invariant($"Nobody had bought anything by {asOf:yyyy-MM-dd}: the first purchase or contract is of {first:yyyy-MM-dd}."));

            return Told(await services.GetRequiredService<RecomputeNow>().RunAsync(parsed.GetValue(AsOf), method, parsed.GetValue(EnteredBefore), cancel));
        });
        return command.NeedsCompany();
    }

    private static CommandResult Told(ValueRun run)
    {
        int Heads(PyramidTier tier) => run[tier]?.Customers ?? 0;
        var tiers = new { gold = Heads(PyramidTier.Gold), silver = Heads(PyramidTier.Silver), copper = Heads(PyramidTier.Copper), iron = Heads(PyramidTier.Iron) };
        var seconds = Math.Round(run.Duration?.TotalSeconds ?? 0, 3);
        var fitted = RunModels.Read(run.Models);
        var used = fitted?.Models;
        return new CommandResult(
            new
            {
                run = run.Id,
                asOf = run.AsOf,
                enteredBefore = run.EnteredBefore,
                method = run.MethodUsed == ValueMethod.Textbook ? "textbook" : "predictive",
                reason = run.MethodReason?.ToString(),
                customers = run.Customers,
                ranked = run.Ranked,
                tiers,
                equity = run.Equity,
                seconds,
                model = used is null ? null : used.Buying.Rule == DropoutRule.AfterRepeats ? ModelWords.Standard : ModelWords.Modified,
                parameters = used is null ? null : ModelWords.Parameters(used.Buying),
                logLikelihood = used is null ? null : fitted?.Fits?.Of(used.Buying.Rule).LogLikelihood,
                spend = used is null ? null : ModelWords.Parameters(used.Spend),
            },
            FormattableString.Invariant($"As of {run.AsOf:yyyy-MM-dd}: {run.Customers} customers, {run.Ranked} ranked; gold {tiers.gold}, silver {tiers.silver}, copper {tiers.copper}, iron {tiers.iron}; equity {run.Equity:N2}; {run.MethodUsed}, {run.MethodReason}; {seconds:0.0} s"));
    }
}
