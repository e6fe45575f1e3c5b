using System.Globalization;
using CrmWeb.Domain.Settings;

namespace CrmWeb.Timelines;

/// <summary>Where a page of a timeline ends (时间线游标): stable, whatever is added above it meanwhile.</summary>
/// <remarks>Order: latest first; at one moment by kind, then the number entered last.</remarks>
public sealed record TimelineKey(DateTime At, string Kind, int Id)
{
    private static readonly DateTime Latest = new(9000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Before anything was shown.</summary>
    public static TimelineKey Start { get; } = new(Latest, "", 0);

    /// <summary>The bound of one source: its rows earlier than the moment, or at the moment with a smaller number, come next.</summary>
    public (DateTime At, int Id) BoundOf(string kind) => string.CompareOrdinal(kind, Kind) switch
    {
        0 => (At, Id),
        > 0 => (At, int.MaxValue),
        _ => (At, int.MinValue),
    };

    /// <summary>The same bound for a source that knows only days.</summary>
    public (DateOnly Day, int Id) DayBoundOf(string kind, TimeZoneInfo zone)
    {
        var (at, id) = BoundOf(kind);
        var day = zone.DayOf(at);
        return zone.StartOf(day) == at ? (day, id) : (day.AddDays(1), int.MinValue);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.Ticks}-{Kind}-{Id}");

    /// <summary>Reads what <see cref="ToString"/> wrote; anything else begins at the top.</summary>
    public static TimelineKey Parse(string? text)
    {
        var parts = (text ?? "").Split('-');
        return parts.Length == 3
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= Latest.Ticks
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new(new DateTime(ticks, DateTimeKind.Utc), parts[1], id)
            : Start;
    }
}
