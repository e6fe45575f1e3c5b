using System.Globalization;
using System.Text;

namespace CrmWeb.BrowserTests.MainJob;

/// <summary>The purchases (购买记录) that the company begins with: the published CDNOW file where it is at hand, else a small one of the same shape.</summary>
public sealed record PurchaseFile(string Path, int Customers, bool IsReference)
{
    private const string Name = "cdnow_transactions.csv";

    /// <summary>The number of customers as the English pages write it.</summary>
    public string CustomersShown => Customers.ToString("N0", CultureInfo.InvariantCulture);

    public static PurchaseFile In(string folder)
        => Reference() is { } path ? new(path, 23570, IsReference: true) : Made(System.IO.Path.Combine(folder, Name));

    private static string? Reference() => Folders().Select(folder => System.IO.Path.Combine(folder, Name)).FirstOrDefault(File.Exists);

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable("CRM_REFERENCE_DATA") is { Length: > 0 } named)
            yield return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            yield return System.IO.Path.Combine(folder.FullName, "shared", "data");
    }

    private static PurchaseFile Made(string path)
    {
        const int customers = 60;
        const int each = 5;
        var chance = new Random(1998);
        var text = new StringBuilder("customer_code,date,quantity,amount\n");
        for (var customer = 1; customer <= customers; customer++)
        {
            for (var purchase = 0; purchase < each; purchase++)
            {
                var day = new DateOnly(1997, 1, 1).AddDays(chance.Next(540));
                text.Append(CultureInfo.InvariantCulture, $"CD{customer:00000},{day:yyyy-MM-dd},{chance.Next(1, 6)},{chance.Next(500, 20_000) / 100m:0.00}\n");
            }
        }

        File.WriteAllText(path, text.ToString());
        return new(path, customers, IsReference: false);
    }
}
