using System.CommandLine;
using CrmWeb.Data.Imports;
using CrmWeb.Domain.Imports;
using CrmWeb.Imports;
using CrmWeb.Language;

namespace CrmWeb.Commands;

/// <summary><c>import purchases FILE</c>: brings a file of purchases in, whole or not at all.</summary>
internal static class ImportCommand
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "A CSV file with customer code, date and amount." };
    private static readonly Option<bool> CreateCustomers = new("--create-customers") { Description = "Create customers that are not known yet." };
    private static readonly Option<bool> Again = new("--again") { Description = "Import content that was imported before." };
    private static readonly Option<DateOrder?> Dates = new("--dates") { Description = "DayFirst or MonthFirst, where the file does not tell." };
    private static readonly Option<DecimalMark?> Decimals = new("--decimals") { Description = "Point or Comma, where the file does not tell." };

    public static Command Create()
    {
        var purchases = new Command("purchases", "Import a file of purchases, whole or not at all.") { File.AcceptExistingOnly(), CreateCustomers, Again, Dates, Decimals };
        purchases.Does(async (services, parsed, cancel) =>
        {
            var choices = new FromFileChoices(parsed.GetValue(CreateCustomers), parsed.GetValue(Again), parsed.GetValue(Dates), parsed.GetValue(Decimals));
            var result = await services.GetRequiredService<ImportFromFile>().RunAsync(parsed.GetValue(File)!.FullName, choices, cancel);
            return result.Succeeded ? Told(result.Import) : throw new CommandFailedException(ReasonOf(result, services.GetRequiredService<Words>()));
        });
        return new Command("import", "Bring data in.") { purchases };
    }

    private static string ReasonOf(FromFileResult result, Words words)
        => result.Fault is { } fault ? words.SayWithLine(fault) : $"The import is {result.Import.Status}.";

    private static CommandResult Told(PurchaseImport import)
    {
        var seconds = Math.Round((import.FinishedAt - import.StartedAt)?.TotalSeconds ?? 0, 3);
        return new CommandResult(
            new { import = import.Id, purchases = import.Purchases, customersCreated = import.CustomersCreated, seconds },
            FormattableString.Invariant($"Imported {import.Purchases} purchases and created {import.CustomersCreated} customers; {seconds:0.0} s"));
    }
}
