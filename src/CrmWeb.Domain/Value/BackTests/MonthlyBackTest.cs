namespace CrmWeb.Domain.Value.BackTests;

/// <summary>When the monthly back-test is due (每月回测计划): in the first night of a month, up to the month-end before it.</summary>
public static class MonthlyBackTest
{
    /// <summary>The latest month-end that a nightly run can have taken in; after an outage only the last one is made up for.</summary>
    public static DateOnly LatestDue(DateTime utcNow, TimeZoneInfo zone)
        => NightlySchedule.LatestDue(utcNow, zone).AddDays(1).MonthEndBefore;
}
