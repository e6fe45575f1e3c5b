using System.Globalization;
using System.Text.RegularExpressions;
using CrmWeb.Domain.Settings;

namespace CrmWeb.Domain.Imports;

/// <summary>Reads the time of day behind a day (时刻识别): 13:45, 1:45 PM, 13:45Z, 13:45+08:00.</summary>
public static partial class MomentText
{
    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>The moment in UTC. A day without a time counts as its noon, in the zone given, and never as later than now.</summary>
    public static DateTime At(DateOnly day, string text, TimeZoneInfo zone, DateTime now)
    {
        if (Time().Match(CellText.Fold(text)) is not { Success: true } found || TimeOf(found) is not { } time)
            return Earlier(zone.UtcOf(day.ToDateTime(Noon)), zone.DayOf(now) == day ? now : DateTime.MaxValue);

        var local = day.ToDateTime(time);
        return found.Groups["zone"].Value switch
        {
            "" => zone.UtcOf(local),
            "Z" => DateTime.SpecifyKind(local, DateTimeKind.Utc),
            var offset => DateTime.SpecifyKind(local - OffsetOf(offset), DateTimeKind.Utc),
        };
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one <= other ? one : other;

    private static TimeOnly? TimeOf(Match found)
    {
        var (hour, minute) = (Number(found, "hour"), Number(found, "minute"));
        var half = found.Groups["half"].Value.ToUpperInvariant();
        hour = half switch { "P" when hour < 12 => hour + 12, "A" when hour == 12 => 0, _ => hour };
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute, Math.Min(59, Number(found, "second"))).Add(Fraction(found)) : null;
    }

    private static TimeSpan Fraction(Match found)
        => found.Groups["fraction"] is { Length: > 0 } digits
            ? TimeSpan.FromTicks(long.Parse(digits.Value.PadRight(7, '0')[..7], CultureInfo.InvariantCulture)) : TimeSpan.Zero;

    private static TimeSpan OffsetOf(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        var size = new TimeSpan(int.Parse(digits[..2], CultureInfo.InvariantCulture), int.Parse(digits[2..], CultureInfo.InvariantCulture), 0);
        return text[0] == '-' ? -size : size;
    }

    private static int Number(Match found, string group)
        => found.Groups[group] is { Length: > 0 } digits ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]+))?)?\s*(?:(?<half>[AaPp])\.?[Mm]\.?)?\s*(?<zone>Z|[+-][0-9]{2}:?[0-9]{2})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Time();
}
