using System.CommandLine;
using CrmWeb.Data.Imports;
using CrmWeb.Domain.Imports;
using CrmWeb.Imports;
using CrmWeb.Language;

namespace CrmWeb.Commands;

/// <summary><c>import purchases FILE</c> and its like: bring a file in, whole or not at all.</summary>
internal static class ImportCommand
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "A CSV file; its columns are found by their titles." };
    private static readonly Option<bool> CreateCustomers = new("--create-customers") { Description = "Create customers that are not known yet." };
    private static readonly Option<bool> Again = new("--again") { Description = "Import content that was imported before." };
    private static readonly Option<DateOrder?> Dates = new("--dates") { Description = "DayFirst or MonthFirst, where the file does not tell." };
    private static readonly Option<DecimalMark?> Decimals = new("--decimals") { Description = "Point or Comma, where the file does not tell." };

    public static Command Create() => new("import", "Bring data in.")
    {
        Of(ImportKind.Purchases, "purchases", "Import a file of purchases, whole or not at all."),
        Of(ImportKind.Customers, "customers", "Import a file of customers, whole or not at all; known ones are found by code, e-mail, phone or name, whichever the file has."),
        Of(ImportKind.Contacts, "contacts", "Import a file of contacts, whole or not at all."),
        Of(ImportKind.Interactions, "interactions", "Import a file of interactions, whole or not at all; every row names its author."),
    };

    private static Command Of(ImportKind kind, string name, string description)
    {
        var command = new Command(name, description) { File.AcceptExistingOnly(), CreateCustomers, Again, Dates, Decimals };
        command.Does(async (services, parsed, cancel) =>
        {
            var choices = new FromFileChoices(parsed.GetValue(CreateCustomers), parsed.GetValue(Again), parsed.GetValue(Dates), parsed.GetValue(Decimals), kind);
            var result = await services.GetRequiredService<ImportFromFile>().RunAsync(parsed.GetValue(File)!.FullName, choices, cancel);
            return result.Succeeded ? Told(result.Import) : throw new CommandFailedException(ReasonOf(result, services.GetRequiredService<Words>()));
        });
        return command;
    }

    private static string ReasonOf(FromFileResult result, Words words)
        => result.Fault is { } fault ? words.SayWithLine(fault) : $"The import is {result.Import.Status}.";

    private static CommandResult Told(FileImport import)
    {
        var seconds = Math.Round((import.FinishedAt - import.StartedAt)?.TotalSeconds ?? 0, 3);
        return new CommandResult(
            import.Kind is ImportKind.Purchases
                ? new { import = import.Id, purchases = import.Added, customersCreated = import.CustomersCreated, seconds }
                : new { import = import.Id, added = import.Added, updated = import.Updated, passedOver = import.PassedOver, seconds },
            import.Kind is ImportKind.Purchases
                ? FormattableString.Invariant($"Imported {import.Added} purchases and created {import.CustomersCreated} customers; {seconds:0.0} s")
                : FormattableString.Invariant($"Added {import.Added}, changed {import.Updated}, passed over {import.PassedOver}; {seconds:0.0} s"));
    }
}
