using System.CommandLine;
using CrmWeb.Data;
using CrmWeb.Data.Value;
using CrmWeb.Data.Value.Statistics;

namespace CrmWeb.Commands.Value;

/// <summary><c>value</c>: figures of customer value; <c>value export FILE</c> writes those of the run finished last as CSV, <c>value rebuild</c> makes the purchase statistics anew.</summary>
internal static class ValueCommand
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "The CSV file to write." };

    private static readonly Option<int?> Run = new("--run") { Description = "Another run than the last, by its number.", HelpName = "NUMBER" };

    public static Command Create()
    {
        var export = new Command("export", "Write the figures of the last run as CSV.") { File, Run };
        export.Does(async (services, parsed, cancel) =>
        {
            var file = parsed.GetRequiredValue(File);
            var db = services.GetRequiredService<CrmDbContext>();
            var (run, customers) = await WholeFile.WriteAsync(file.FullName, async writer => await ValueExport.WriteAsync(db, writer, parsed.GetValue(Run), cancel)
                ?? throw new CommandFailedException(parsed.GetValue(Run) is { } asked ? $"There is no finished run {asked}." : "Nothing has been computed yet; run recompute first."));
            return new CommandResult(
                new { file = file.FullName, asOf = run.AsOf, customers },
                FormattableString.Invariant($"{customers} customers as of {run.AsOf:yyyy-MM-dd} written to {file.FullName}"));
        });
        return new Command("value", "Figures of customer value.") { export.NeedsCompany(), Rebuild().NeedsCompany(), FitCommand.Create(), ScoreCommand.Create(), BackTestCommand.Create() };
    }

    private static Command Rebuild()
    {
        var rebuild = new Command("rebuild", "Make the statistics of all customers' purchases anew from the ledger.");
        rebuild.Does(async (services, _, cancel) =>
        {
            var db = services.GetRequiredService<CrmDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var customers = await db.RebuildStatisticsAsync(cancel: cancel);
            await transaction.CommitAsync(cancel);
            return new CommandResult(new { customers }, FormattableString.Invariant($"Statistics of {customers} customers made anew."));
        });
        return rebuild;
    }
}
