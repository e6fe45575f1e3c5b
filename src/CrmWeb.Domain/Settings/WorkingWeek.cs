namespace CrmWeb.Domain.Settings;

/// <summary>The weekly hours as they held on each day (每周工作时段沿革), so that new hours leave the time worked before as it was.</summary>
/// <remarks>Hours count from the day on which they were entered to the day on which they were withdrawn, in the company's zone; before, and where nothing is entered, the default.</remarks>
public sealed class WorkingWeek
{
    private static readonly DayHours[] Defaults = [.. Enum.GetValues<DayOfWeek>().Select(new SettingValues([]).Hours)];

    private readonly (DateOnly From, DateOnly Until, DayHours Hours)[][] _entered;

    /// <param name="entries">All that was ever entered for the hours, withdrawn or not; other settings are passed over.</param>
    public WorkingWeek(IEnumerable<Setting> entries, TimeZoneInfo zone)
    {
        var byKey = entries.ToLookup(e => e.Key, StringComparer.Ordinal);
        _entered = [.. Enum.GetValues<DayOfWeek>().Select(day => byKey[$"Hours.{day}"].Reverse().OrderByDescending(e => e.EnteredAt).Select(e => Held(e, zone)).ToArray())];
    }

    /// <summary>The hours of a weekday as they held on a day.</summary>
    public DayHours On(DateOnly day, DayOfWeek weekday)
    {
        foreach (var (from, until, hours) in _entered[(int)weekday])
        {
            if (from <= day && day < until)
                return hours;
        }

        return Defaults[(int)weekday];
    }

    private static (DateOnly From, DateOnly Until, DayHours Hours) Held(Setting entry, TimeZoneInfo zone) => (
        zone.DayOf(entry.EnteredAt),
        entry.WithdrawnAt is { } at ? zone.DayOf(at) : DateOnly.MaxValue,
        DayHours.TryParse(entry.Value, out var hours) ? hours : DayHours.Free);
}
