namespace CrmWeb.Domain.Settings;

/// <summary>From the clock on the wall in the company's zone to moments (公司时区换算).</summary>
public static class ZoneTimes
{
    extension(TimeZoneInfo zone)
    {
        /// <summary>The moment at which the clock there shows a time; one that the clock change skips begins when the clock has moved on.</summary>
        public DateTime UtcOf(DateTime local)
        {
            var shown = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
            while (zone.IsInvalidTime(shown))
                shown = shown.AddMinutes(15);
            return TimeZoneInfo.ConvertTimeToUtc(shown, zone);
        }

        /// <summary>The moment at which a day begins there.</summary>
        public DateTime StartOf(DateOnly day) => zone.UtcOf(day.ToDateTime(TimeOnly.MinValue));

        public DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, zone));
    }
}
