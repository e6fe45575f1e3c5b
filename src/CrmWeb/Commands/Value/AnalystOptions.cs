using System.CommandLine;
using System.Globalization;
using CrmWeb.Data.Value.Analysis;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BuyTillYouDie;

namespace CrmWeb.Commands.Value;

/// <summary>The options that the commands for analysts share: what to read, as of when, in which unit of time.</summary>
internal static class AnalystOptions
{
    private static readonly ValuePolicy Usual = new();

    public static Option<FileInfo> Input() => new Option<FileInfo>("--input")
    {
        Description = "A CSV file with customer, date and amount.", HelpName = "FILE", Required = true,
    }.AcceptExistingOnly();

    public static Option<string> Model(params string[] models)
        => new Option<string>("--model") { Description = string.Join(", ", models) + ".", Required = true }.AcceptOnlyFromAmong(models);

    public static Option<string> Unit() => new Option<string>("--unit")
    {
        Description = "Unit of time of parameters and horizon: day or week.", DefaultValueFactory = _ => "day",
    }.AcceptOnlyFromAmong("day", "week");

    public static Option<string> ZeroAmounts() => new Option<string>("--zero-amounts")
    {
        Description = "Whether days of zero net amount are purchases: skip or count.", DefaultValueFactory = _ => "skip",
    }.AcceptOnlyFromAmong("skip", "count");

    public static Option<DateOnly?> AsOf(bool required) => new("--as-of")
    {
        CustomParser = DayOption.Read, Description = "Rows after this day (yyyy-MM-dd) are left out.", HelpName = "DATE", Required = required,
    };

    /// <summary>A number of at least, and not above, these bounds.</summary>
    public static Option<double> Number(string name, double usual, string description, double least = 0, double most = 1e9)
    {
        var option = new Option<double>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                && !(value >= least && value <= most))
                result.AddError(FormattableString.Invariant($"{name} lies between {least} and {most}."));
        });
        return option;
    }

    /// <summary>Whether a base is so small that a prior holds its fit, as in a run by the company's defaults; below the least number nothing holds it, and a run fits nothing.</summary>
    public static bool IsSmall(CustomerBase customers) => Usual.HoldsByPrior(customers.Count);

    public static double DaysPerUnit(string unit) => unit == "week" ? 7 : 1;

    /// <summary>The customers of a file with a purchase by the day, and what the models need of them.</summary>
    public static (IReadOnlyList<FileCustomer> Customers, CustomerBase Base) Known(
        IEnumerable<FileCustomer> customers, DateOnly asOf, double daysPerUnit, bool countsZero)
    {
        var known = customers.Select(c => (Customer: c, Days: PurchaseDays.Of(c.Purchases, asOf, countsZero))).Where(c => c.Days.Count > 0).ToList();
        return (known.ConvertAll(c => c.Customer), new CustomerBase(known.ConvertAll(c => c.Days.Summary(asOf)), daysPerUnit));
    }
}
