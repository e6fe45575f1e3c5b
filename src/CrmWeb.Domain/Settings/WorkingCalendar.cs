namespace CrmWeb.Domain.Settings;

/// <summary>When the company works (工作日历): weekly hours, holidays and make-up workdays, in the company's zone.</summary>
public sealed class WorkingCalendar(Func<DateOnly, DayOfWeek, DayHours> week, IEnumerable<Holiday> holidays, TimeZoneInfo zone)
{
    private const int LongestSearchDays = 3660;
    private readonly Dictionary<DateOnly, Holiday> _special = holidays.GroupBy(h => h.Date).ToDictionary(g => g.Key, g => g.Last());

    /// <summary>With the same weekly hours for all time.</summary>
    public WorkingCalendar(SettingValues settings, IEnumerable<Holiday> holidays, TimeZoneInfo zone)
        : this(Always(settings), holidays, zone) { }

    public TimeZoneInfo Zone => zone;

    public DayHours HoursOf(DateOnly day) => _special.TryGetValue(day, out var holiday)
        ? holiday.WorksLike is { } like ? week(day, like) : DayHours.Free
        : week(day, day.DayOfWeek);

    public bool IsWorkday(DateOnly day) => !HoursOf(day).IsFree;

    /// <summary>The day itself when it is a workday, else the next one; the day itself where the company never works.</summary>
    public DateOnly WorkdayFrom(DateOnly day)
    {
        for (var ahead = 0; ahead < LongestSearchDays; ahead++)
        {
            if (IsWorkday(day.AddDays(ahead)))
                return day.AddDays(ahead);
        }

        return day;
    }

    /// <summary>The calendar day of a moment in the company's zone.</summary>
    public DateOnly DayOf(DateTime utc) => zone.DayOf(utc);

    /// <summary>The moment at which so much working time has passed since a moment (both UTC).</summary>
    /// <remarks>Without any working hour in ten years the time runs by the clock.</remarks>
    public DateTime After(DateTime utc, TimeSpan working)
    {
        var left = working;
        var day = DayOf(utc);
        for (var ahead = 0; ahead < LongestSearchDays; ahead++)
        {
            foreach (var (from, to) in UtcIntervals(day.AddDays(ahead)))
            {
                var start = from > utc ? from : utc;
                if (start >= to)
                    continue;
                if (to - start >= left)
                    return start + left;

                left -= to - start;
            }
        }

        return utc + working;
    }

    /// <summary>How much working time lies between two moments (both UTC); none when the second is not later.</summary>
    public TimeSpan Between(DateTime fromUtc, DateTime toUtc)
    {
        var sum = TimeSpan.Zero;
        for (var day = DayOf(fromUtc); fromUtc < toUtc && day <= DayOf(toUtc); day = day.AddDays(1))
        {
            foreach (var (from, to) in UtcIntervals(day))
            {
                var (start, end) = (from > fromUtc ? from : fromUtc, to < toUtc ? to : toUtc);
                sum += end > start ? end - start : TimeSpan.Zero;
            }
        }

        return sum;
    }

    private static Func<DateOnly, DayOfWeek, DayHours> Always(SettingValues settings)
    {
        DayHours[] hours = [.. Enum.GetValues<DayOfWeek>().Select(settings.Hours)];
        return (_, weekday) => hours[(int)weekday];
    }

    private IEnumerable<(DateTime From, DateTime To)> UtcIntervals(DateOnly day)
        => HoursOf(day).Intervals.Select(i => (zone.UtcOf(day.ToDateTime(i.From)), zone.UtcOf(day.ToDateTime(i.To))));
}
