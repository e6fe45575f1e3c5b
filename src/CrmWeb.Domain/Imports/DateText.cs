using System.Globalization;
using System.Text.RegularExpressions;

namespace CrmWeb.Domain.Imports;

/// <summary>Reads the day from the text of a cell (日期识别); a time of day behind it is passed over.</summary>
public static partial class DateText
{
    private const int LongestText = 60;
    private static readonly string[] NamedMonths =
        ["d MMM yyyy", "d-MMM-yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy", "MMM d yyyy", "yyyy-MMM-d"];

    /// <summary>The fault of the text, or none and its day.</summary>
    public static FaultKind? Read(string text, DateOrder? order, out DateOnly date)
    {
        date = default;
        if (text.Length > LongestText)
            return FaultKind.NotADate;

        var day = TimeOfDay().Replace(CellText.Fold(text), "");
        if (YearFirst().Match(day) is { Success: true } iso)
            return Day(Part(iso, 1), Part(iso, 2), Part(iso, 3), out date);
        if (YearLast().Match(day) is { Success: true } parts)
            return ReadYearLast(parts, order, out date);

        return DateOnly.TryParseExact(day, NamedMonths, CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
            ? null : FaultKind.NotADate;
    }

    /// <summary>What these dates say about their order: none when all begin with the year, could be read both ways, or contradict each other.</summary>
    public static DateOrder? OrderOf(IEnumerable<string> texts)
    {
        int dayFirst = 0, monthFirst = 0;
        foreach (var text in texts.Where(t => Read(t, null, out _) is FaultKind.AmbiguousDate))
        {
            var fitsDay = Read(text, DateOrder.DayFirst, out var one) is null;
            var fitsMonth = Read(text, DateOrder.MonthFirst, out var other) is null;
            if (fitsDay && (!fitsMonth || (one != other && HasDots(text))))
                dayFirst++;
            else if (fitsMonth && !fitsDay)
                monthFirst++;
        }

        return (dayFirst, monthFirst) switch
        {
            ( > 0, 0) => DateOrder.DayFirst,
            (0, > 0) => DateOrder.MonthFirst,
            _ => null,
        };
    }

    private static FaultKind? ReadYearLast(Match parts, DateOrder? order, out DateOnly date)
    {
        date = default;
        if (parts.Groups[3].Length < 4)
            return FaultKind.ShortYear;

        var (first, second, year) = (Part(parts, 1), Part(parts, 2), Part(parts, 3));
        // 05/05/1997 is one day whichever part comes first.
        return order is null && first != second ? FaultKind.AmbiguousDate
            : order is DateOrder.MonthFirst ? Day(year, first, second, out date)
            : Day(year, second, first, out date);
    }

    private static FaultKind? Day(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return FaultKind.NoSuchDay;

        date = new DateOnly(year, month, day);
        return date < Bounds.EarliestDay ? FaultKind.TooEarly : null;
    }

    private static int Part(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    // Nobody who writes dots puts the month first.
    private static bool HasDots(string text) => text.Contains('.', StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<1>[0-9]{4})(?:\s*[-/.年]\s*(?<2>[0-9]{1,2})\s*[-/.月]\s*(?<3>[0-9]{1,2})\s*日?|(?<2>[0-9]{2})(?<3>[0-9]{2}))$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<1>[0-9]{1,2})\s*[-/.]\s*(?<2>[0-9]{1,2})\s*[-/.]\s*(?<3>[0-9]{4}|[0-9]{2})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"(?:T|\s+|(?<=日))\s*[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:Z|[+-][0-9]{2}:?[0-9]{2})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TimeOfDay();
}
