using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Settings;

namespace CrmWeb.Domain.Tests.Complaints;

/// <summary>A company's year and a half as a list of minutes, each worked or not: what the arithmetic of clocks is held against.</summary>
/// <remarks>Zone, weekly hours before and after a change, days off, make-up workdays and policies are drawn from a seed.</remarks>
internal sealed class MinuteYear
{
    public static readonly DateTime Begin = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly int Minutes = (int)(new DateTime(2027, 7, 1, 0, 0, 0, DateTimeKind.Utc) - Begin).TotalMinutes;
    private static readonly string[] Zones = ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"];
    private static readonly string[] Kinds = ["", "09:00-12:00,13:00-18:00", "08:30-17:15", "00:00-06:10,22:00-23:59", "09:00-11:00,11:00-12:30,14:15-15:00,19:00-20:00"];

    private static readonly Dictionary<string, (TimeSpan From, TimeSpan To)[]> Parsed = Kinds.ToDictionary(
        kind => kind, kind => kind.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(i => (TimeSpan.Parse(i[..5], null), TimeSpan.Parse(i[6..], null))).ToArray());

    private readonly TimeZoneInfo _zone;
    private readonly string[] _before, _after;
    private readonly DateOnly _changedOn;
    private readonly Holiday[] _holidays;
    private readonly Dictionary<DateOnly, Holiday> _special;
    private readonly bool[] _worked;

    public MinuteYear(int seed)
    {
        var random = new Random(seed);
        _zone = TimeZoneInfo.FindSystemTimeZoneById(Zones[seed % Zones.Length]);
        (_before, _after) = (Week(random), Week(random));
        _changedOn = new DateOnly(2026, 1, 1).AddDays(random.Next(20, 340));
        _holidays = [.. Enumerable.Range(0, 40).Select(_ => new DateOnly(2026, 1, 1).AddDays(random.Next(540))).Distinct()
            .Select(day => new Holiday(day, "", random.Next(2) == 0 ? null : (DayOfWeek)random.Next(7)))];
        _special = _holidays.ToDictionary(h => h.Date);
        Terms = new(new SettingValues(Policies(random)), new WorkingCalendar(new WorkingWeek(Entered(), _zone).On, _holidays, _zone));
        _worked = [.. Enumerable.Range(0, Minutes).Select(minute => IsWorked(Begin.AddMinutes(minute)))];
    }

    public ServiceTerms Terms { get; }

    /// <summary>When so many minutes of the level have passed since a moment, found by walking.</summary>
    public DateTime After(DateTime since, int minutes, Severity severity)
    {
        var (at, left) = (Place(since), minutes);
        while (left > 0)
            left -= Runs(at++, severity) ? 1 : 0;
        return Begin.AddMinutes(at);
    }

    /// <summary>When the resolution of a case falls due, and the minutes used up to the last stop, found by walking from minute to minute through its steps.</summary>
    public (DateTime? DueAt, int Used) Counted(Complaint it, IReadOnlyList<ComplaintStep> steps)
    {
        var allowed = (int)Terms.LevelFor(it.ServiceTier, it.Severity).Resolution.TotalMinutes;
        var (used, atStop, at, next) = (0, 0, Place(it.ReceivedAt), 1);
        var isRunning = true;
        while (true)
        {
            // A step at the very minute in which the time ends is in time.
            for (; next < steps.Count && Place(steps[next].At) <= at; next++)
            {
                var runs = steps[next].Status is not (ComplaintStatus.Waiting or ComplaintStatus.Closed);
                atStop = isRunning && !runs ? used : atStop;
                isRunning = runs;
            }

            if (!isRunning && next == steps.Count)
                return (null, atStop);
            if (isRunning && used == allowed && (allowed == atStop ? Runs(at, it.Severity) : true))
                return (Begin.AddMinutes(at), atStop);

            used += isRunning && Runs(at, it.Severity) ? 1 : 0;
            at++;
        }
    }

    private static int Place(DateTime moment) => (int)(moment - Begin).TotalMinutes;

    private static string[] Week(Random random)
    {
        string[] week = [.. Enumerable.Range(0, 7).Select(_ => Kinds[random.Next(Kinds.Length)])];
        week[random.Next(7)] = Kinds[1]; // somebody works some day
        return week;
    }

    private static IEnumerable<Setting> Policies(Random random)
        => from tier in Enum.GetValues<CrmWeb.Domain.Value.PyramidTier>()
           from severity in ServiceTerms.PolicySeverities
           from setting in new[] { (ServiceTerms.ReplyKey(tier, severity), random.Next(1, 10)), (ServiceTerms.ResolutionKey(tier, severity), random.Next(5, 60)) }
           select new Setting(setting.Item1, $"{setting.Item2}", Begin, null);

    // Both weeks are entered in the morning of their first day, by the company's clock.
    private IEnumerable<Setting> Entered() => Enum.GetValues<DayOfWeek>().SelectMany(day =>
    {
        var changed = _zone.UtcOf(_changedOn.ToDateTime(new TimeOnly(10, 20)));
        var first = new Setting($"Hours.{day}", _before[(int)day], Begin.AddYears(-1), null);
        first.Withdraw(changed);
        return new[] { first, new Setting($"Hours.{day}", _after[(int)day], changed, null) };
    });

    private bool Runs(int minute, Severity severity) => severity == Severity.Critical || _worked[minute];

    private bool IsWorked(DateTime utc)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, _zone);
        var (day, time) = (DateOnly.FromDateTime(local), local.TimeOfDay);
        var weekday = day.DayOfWeek;
        if (_special.GetValueOrDefault(day) is { } special)
        {
            if (special.WorksLike is not { } like)
                return false;
            weekday = like;
        }

        return Parsed[(day < _changedOn ? _before : _after)[(int)weekday]].Any(i => i.From <= time && time < i.To);
    }
}
