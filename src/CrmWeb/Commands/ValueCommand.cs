using System.CommandLine;
using System.Text;
using CrmWeb.Data;
using CrmWeb.Data.Value;

namespace CrmWeb.Commands;

/// <summary><c>value export FILE</c>: writes the figures of the run finished last as CSV.</summary>
internal static class ValueCommand
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "The CSV file to write." };

    public static Command Create()
    {
        var export = new Command("export", "Write the figures of the last run as CSV.") { File };
        export.Does(async (services, parsed, cancel) =>
        {
            var file = parsed.GetRequiredValue(File);
            var (run, customers) = await WriteAsync(services.GetRequiredService<CrmDbContext>(), file, cancel);
            return new CommandResult(
                new { file = file.FullName, asOf = run.AsOf, customers },
                FormattableString.Invariant($"{customers} customers as of {run.AsOf:yyyy-MM-dd} written to {file.FullName}"));
        });
        return new Command("value", "Figures of customer value.") { export };
    }

    // A file beside it takes the lines first, so that a failure leaves what was there.
    private static async Task<(Domain.Value.ValueRun Run, int Customers)> WriteAsync(CrmDbContext db, FileInfo file, CancellationToken cancel)
    {
        var draft = file.FullName + ".part";
        try
        {
            await using var writer = new StreamWriter(draft, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            var done = await ValueExport.WriteAsync(db, writer, cancel)
                ?? throw new CommandFailedException("Nothing has been computed yet; run recompute first.");
            await writer.DisposeAsync();
            System.IO.File.Move(draft, file.FullName, overwrite: true);
            return done;
        }
        finally
        {
            System.IO.File.Delete(draft);
        }
    }
}
