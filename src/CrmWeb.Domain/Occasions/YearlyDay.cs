namespace CrmWeb.Domain.Occasions;

/// <summary>A day that comes round every year (周年日): a birthday, an anniversary.</summary>
public static class YearlyDay
{
    /// <summary>The day in a year; one of 29 February is kept on the 28th in other years.</summary>
    public static DateOnly In(int year, DateOnly first)
        => first is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year) ? new DateOnly(year, 2, 28) : new DateOnly(year, first.Month, first.Day);

    /// <summary>The next time that it comes round, from a day on; that day counts.</summary>
    public static DateOnly NextFrom(DateOnly day, DateOnly first) => In(day.Year, first) is var thisYear && thisYear >= day ? thisYear : In(day.Year + 1, first);
}
