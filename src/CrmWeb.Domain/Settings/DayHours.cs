using System.Globalization;

namespace CrmWeb.Domain.Settings;

/// <summary>The working intervals of one day (工作时段), in order and apart from each other.</summary>
public sealed record DayHours(IReadOnlyList<(TimeOnly From, TimeOnly To)> Intervals)
{
    public static readonly DayHours Free = new([]);

    public bool IsFree => Intervals.Count == 0;

    /// <summary>Reads "09:00-12:00,13:00-18:00"; empty text is a free day.</summary>
    public static bool TryParse(string text, out DayHours hours)
    {
        var intervals = new List<(TimeOnly From, TimeOnly To)>();
        hours = Free;
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Split('-', StringSplitOptions.TrimEntries);
            if (ends.Length != 2 || !TryTime(ends[0], out var from) || !TryTime(ends[1], out var to) || from >= to)
                return false;
            if (intervals.Count > 0 && from < intervals[^1].To)
                return false;

            intervals.Add((from, to));
        }

        hours = new DayHours(intervals);
        return true;
    }

    private static bool TryTime(string text, out TimeOnly time)
        => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
