using CrmWeb.Domain.Settings;
using FsCheck;
using FsCheck.Fluent;

namespace CrmWeb.Domain.Tests.Settings;

/// <summary>Working time in sums done by hand, and against a counter that looks at every minute.</summary>
public sealed class WorkingCalendarTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly SettingValues Settings = new([]);
    private static readonly WorkingCalendar Utc = new(Settings, [], TimeZoneInfo.Utc);

    [Fact]
    public void The_lunch_break_is_no_working_time()
        => Assert.Equal(At(5, 13, 30), Utc.After(At(5, 11, 30), TimeSpan.FromHours(1)));

    [Fact]
    public void What_is_left_on_Friday_evening_runs_on_Monday()
        => Assert.Equal(At(12, 10), Utc.After(At(9, 17), TimeSpan.FromHours(2)));

    [Fact]
    public void Time_asked_for_at_night_begins_in_the_morning()
        => Assert.Equal(At(6, 10), Utc.After(At(5, 22), TimeSpan.FromHours(1)));

    [Fact]
    public void A_holiday_is_left_out_and_a_make_up_workday_counts()
    {
        var holiday = new Holiday(new DateOnly(2026, 1, 6), "Holiday", null);
        var makeUp = new Holiday(new DateOnly(2026, 1, 10), "Make-up Saturday", DayOfWeek.Monday);
        var calendar = new WorkingCalendar(Settings, [holiday, makeUp], TimeZoneInfo.Utc);

        Assert.Equal(At(7, 10), calendar.After(At(5, 17), TimeSpan.FromHours(2)));
        Assert.Equal(At(10, 10), calendar.After(At(9, 17), TimeSpan.FromHours(2)));
        Assert.Equal(new DateOnly(2026, 1, 10), calendar.WorkdayFrom(new DateOnly(2026, 1, 10)));
    }

    [Fact]
    public void Nine_in_the_morning_stays_nine_when_the_clock_changes()
    {
        var calendar = new WorkingCalendar(Settings, [], Berlin);

        // Friday 27 March 2026, 17:00 in Berlin is 16:00 UTC; Monday 30 March, 10:00 summer time is 08:00 UTC.
        Assert.Equal(Moment(2026, 3, 30, 8), calendar.After(Moment(2026, 3, 27, 16), TimeSpan.FromHours(2)));
        Assert.Equal(TimeSpan.FromHours(2), calendar.Between(Moment(2026, 3, 27, 16), Moment(2026, 3, 30, 8)));
    }

    [Fact]
    public void A_night_shift_over_the_clock_change_loses_the_hour_that_did_not_exist()
    {
        var night = new SettingValues([new Setting("Hours.Sunday", "01:00-04:00", At(1, 0), null)]);
        var calendar = new WorkingCalendar(night, [], Berlin);

        // On 29 March 2026 the clock goes from 2 to 3: 01:00 to 04:00 are two hours.
        Assert.Equal(TimeSpan.FromHours(2), calendar.Between(Moment(2026, 3, 28, 23), Moment(2026, 3, 29, 6)));
    }

    [Fact]
    public void A_company_that_never_works_is_served_by_the_clock()
    {
        var never = new SettingValues(Enum.GetNames<DayOfWeek>().Select(day => new Setting($"Hours.{day}", "", At(1, 0), null)));
        var calendar = new WorkingCalendar(never, [], TimeZoneInfo.Utc);

        Assert.Equal(At(5, 12), calendar.After(At(5, 10), TimeSpan.FromHours(2)));
    }

    [Fact]
    public void After_agrees_with_a_counter_that_looks_at_every_minute()
        => Prop.ForAll(Starts().ToArbitrary(), Gen.Choose(1, 3000).ToArbitrary(), (start, minutes) =>
        {
            var calendar = Special();
            return calendar.After(start, TimeSpan.FromMinutes(minutes)) == Counted(calendar, start, minutes);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Between_takes_back_what_After_gave()
        => Prop.ForAll(Starts().ToArbitrary(), Gen.Choose(1, 20_000).ToArbitrary(), (start, minutes) =>
        {
            var calendar = Special();
            return calendar.Between(start, calendar.After(start, TimeSpan.FromMinutes(minutes))) == TimeSpan.FromMinutes(minutes);
        }).QuickCheckThrowOnFailure();

    // Around both clock changes of Berlin in 2026, to the minute.
    private static Gen<DateTime> Starts()
        => from change in Gen.Elements(Moment(2026, 3, 26, 0), Moment(2026, 10, 22, 0))
           from minute in Gen.Choose(0, 8 * 24 * 60)
           select change.AddMinutes(minute);

    private static WorkingCalendar Special() => new(Settings,
        [new Holiday(new DateOnly(2026, 3, 30), "", null), new Holiday(new DateOnly(2026, 3, 28), "", DayOfWeek.Friday), new Holiday(new DateOnly(2026, 10, 26), "", null)],
        Berlin);

    private static DateTime Counted(WorkingCalendar calendar, DateTime start, int minutes)
    {
        var at = start;
        while (minutes > 0)
        {
            var local = TimeZoneInfo.ConvertTimeFromUtc(at, Berlin);
            var time = TimeOnly.FromDateTime(local);
            if (calendar.HoursOf(DateOnly.FromDateTime(local)).Intervals.Any(i => i.From <= time && time < i.To))
                minutes--;
            at = at.AddMinutes(1);
        }

        return at;
    }

    private static DateTime At(int day, int hour, int minute = 0) => new(2026, 1, day, hour, minute, 0, DateTimeKind.Utc);

    private static DateTime Moment(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0, DateTimeKind.Utc);
}
