using System.Globalization;

namespace CrmWeb.Domain.Complaints;

/// <summary>The last number given to a complaint in a year (投诉编号序列), kept so that no two complaints share one.</summary>
public sealed class NumberSeries
{
    private NumberSeries() { } // EF Core

    public NumberSeries(int year) => Year = year;

    public int Year { get; private set; }
    public int Last { get; private set; }

    /// <summary>A number such as C-2026-00042.</summary>
    public static string Written(int year, int number)
        => string.Create(CultureInfo.InvariantCulture, $"C-{year:0000}-{number:00000}");
}
