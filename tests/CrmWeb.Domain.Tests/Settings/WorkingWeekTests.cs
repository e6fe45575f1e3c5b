using CrmWeb.Domain.Settings;

namespace CrmWeb.Domain.Tests.Settings;

public sealed class WorkingWeekTests
{
    private static readonly DateOnly Changed = new(2026, 3, 10); // a Tuesday
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    [Fact]
    public void New_hours_hold_from_the_day_on_which_they_were_entered()
    {
        var week = new WorkingWeek([Entered("Tuesday", "10:00-16:00", Noon(Changed))], TimeZoneInfo.Utc);

        Assert.Equal(new TimeOnly(9, 0), week.On(Changed.AddDays(-7), DayOfWeek.Tuesday).Intervals[0].From);
        Assert.Equal(new TimeOnly(10, 0), week.On(Changed, DayOfWeek.Tuesday).Intervals[0].From);
        Assert.Equal(new TimeOnly(9, 0), week.On(Changed, DayOfWeek.Wednesday).Intervals[0].From);
    }

    [Fact]
    public void What_was_withdrawn_keeps_the_days_on_which_it_held()
    {
        var first = Entered("Tuesday", "10:00-16:00", Noon(Changed.AddDays(-14)));
        first.Withdraw(Noon(Changed));
        var week = new WorkingWeek([first, Entered("Tuesday", "", Noon(Changed.AddDays(7)))], TimeZoneInfo.Utc);

        Assert.Equal(new TimeOnly(16, 0), week.On(Changed.AddDays(-7), DayOfWeek.Tuesday).Intervals[0].To);
        Assert.Equal(new TimeOnly(18, 0), week.On(Changed, DayOfWeek.Tuesday).Intervals[1].To); // the default, between the two
        Assert.True(week.On(Changed.AddDays(7), DayOfWeek.Tuesday).IsFree);
    }

    [Fact]
    public void Of_two_changes_in_one_day_the_later_holds()
    {
        var slip = Entered("Tuesday", "01:00-02:00", Noon(Changed));
        slip.Withdraw(Noon(Changed).AddMinutes(5));
        var week = new WorkingWeek([slip, Entered("Tuesday", "10:00-11:00", Noon(Changed).AddMinutes(5))], TimeZoneInfo.Utc);

        Assert.Equal(new TimeOnly(10, 0), Assert.Single(week.On(Changed, DayOfWeek.Tuesday).Intervals).From);
    }

    [Fact]
    public void The_day_is_that_of_the_companys_zone()
    {
        // 17:00 UTC on the 9th is one in the morning of the 10th in Shanghai.
        var week = new WorkingWeek([Entered("Monday", "", Noon(Changed.AddDays(-1)).AddHours(5))], Shanghai);

        Assert.False(week.On(Changed.AddDays(-1), DayOfWeek.Monday).IsFree);
        Assert.True(week.On(Changed.AddDays(6), DayOfWeek.Monday).IsFree);
    }

    private static Setting Entered(string day, string hours, DateTime at) => new($"Hours.{day}", hours, at, null);

    private static DateTime Noon(DateOnly day) => day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
}
