using System.Globalization;

namespace CrmWeb.Domain.Imports;

/// <summary>How values stand in a file that we write (导出格式), so that an import reads them as they were.</summary>
public static class ExportedCells
{
    /// <summary>Two decimals, or all four where they tell something: three would look like thousands.</summary>
    public static string Amount(decimal amount)
        => amount.ToString(decimal.Round(amount, 2) == amount ? "0.00" : "0.0000", CultureInfo.InvariantCulture);

    public static string Rate(decimal rate) => rate.ToString("0.00##", CultureInfo.InvariantCulture);

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>By the clock of the zone, with its distance from UTC.</summary>
    public static string Moment(DateTime utc, TimeZoneInfo zone)
        => TimeZoneInfo.ConvertTime(new DateTimeOffset(utc, TimeSpan.Zero), zone).ToString("yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    public static string Whole(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string YesNo(bool yes, string language)
        => language.StartsWith("zh", StringComparison.Ordinal) ? (yes ? "是" : "否") : yes ? "Yes" : "No";

    /// <summary>Several texts in one cell.</summary>
    public static string Several(IEnumerable<string> texts) => string.Join("; ", texts);
}
