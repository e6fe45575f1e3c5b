namespace CrmWeb.Domain.Value;

/// <summary>Which nights are due (夜间重算计划): days to compute, in order, and days that an outage swallowed.</summary>
public sealed record NightlyPlan(IReadOnlyList<DateOnly> Due, IReadOnlyList<DateOnly> Missed);

/// <summary>When the scheduled run takes place: at 02:00 in the company's zone, as of the day before, once per day.</summary>
public static class NightlySchedule
{
    public static readonly TimeOnly RunAt = new(2, 0);

    /// <summary>After an outage: each missed month-end, then the latest missed day; the others are marked missed.</summary>
    /// <param name="first">The first day the company was there to be computed for.</param>
    /// <param name="known">Days that have a scheduled run already, whatever became of it.</param>
    public static NightlyPlan Plan(DateTime utcNow, TimeZoneInfo zone, DateOnly first, IReadOnlySet<DateOnly> known)
    {
        var latest = LatestDue(utcNow, zone);
        var start = known.Count > 0 ? known.Max().AddDays(1) : first;
        var (due, missed) = (new List<DateOnly>(), new List<DateOnly>());
        for (var day = start; day <= latest; day = day.AddDays(1))
            (day == latest || day.IsMonthEnd ? due : missed).Add(day);
        return new NightlyPlan(due, missed);
    }

    /// <summary>Read off the wall clock, so that a night whose 02:00 is skipped or comes twice still has one run.</summary>
    public static DateOnly LatestDue(DateTime utcNow, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(utcNow, zone);
        var today = DateOnly.FromDateTime(local);
        return today.AddDays(TimeOnly.FromDateTime(local) >= RunAt ? -1 : -2);
    }
}
