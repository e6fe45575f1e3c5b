using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Value;

namespace CrmWeb.Domain.Complaints;

/// <summary>What we promise on complaints (服务承诺): the levels, the limit for remedies, and when we work.</summary>
public sealed class ServiceTerms(SettingValues settings, WorkingCalendar calendar)
{
    /// <summary>The share of the time allowed after which a breach is near (临近超时).</summary>
    public decimal NearBreachShare => settings.Number("Service.NearBreachShare");

    /// <summary>The cost of a remedy, in the base currency, above which a manager approves.</summary>
    public decimal RemedyLimit => settings.Number("Service.RemedyLimit");

    public bool NeedsApproval(decimal cost) => cost > RemedyLimit;

    /// <summary>The severities that have a policy for each tier; critical has one for everybody.</summary>
    public static IReadOnlyList<Severity> PolicySeverities { get; } = [Severity.Low, Severity.Normal, Severity.High];

    /// <summary>The name of the setting that says within how many working hours the first reply is promised (首次答复时限).</summary>
    public static string ReplyKey(PyramidTier tier, Severity severity) => $"Service.{tier}{Infix(severity)}ReplyHours";

    /// <summary>The same of the resolution (解决时限).</summary>
    public static string ResolutionKey(PyramidTier tier, Severity severity) => $"Service.{tier}{Infix(severity)}ResolutionHours";

    /// <summary>The names of all settings of policies.</summary>
    public static IReadOnlyList<string> PolicyKeys { get; } =
        [.. from tier in Enum.GetValues<PyramidTier>() from severity in PolicySeverities from key in new[] { ReplyKey(tier, severity), ResolutionKey(tier, severity) } select key];

    /// <summary>The service level by tier in effect × severity, none as copper; critical is the same for everybody and runs by the clock.</summary>
    public ServiceLevel LevelFor(PyramidTier? tier, Severity severity)
    {
        if (severity == Severity.Critical)
            return new(Minutes("Service.CriticalReplyMinutes"), Minutes("Service.CriticalResolutionMinutes"), RunsAlways: true);

        var served = tier ?? PyramidTier.Copper;
        return new(Hours(ReplyKey(served, severity)), Hours(ResolutionKey(served, severity)), RunsAlways: false);
    }

    /// <summary>The moment at which so much time of the level has passed.</summary>
    public DateTime After(DateTime utc, TimeSpan time, ServiceLevel level)
        => level.RunsAlways ? utc + time : calendar.After(utc, time);

    /// <summary>How much time of the level lies between two moments.</summary>
    public TimeSpan Between(DateTime from, DateTime to, ServiceLevel level)
        => level.RunsAlways ? to - from : calendar.Between(from, to);

    private static string Infix(Severity severity) => severity == Severity.Normal ? "" : $"{severity}";

    private TimeSpan Minutes(string key) => TimeSpan.FromMinutes(settings.Whole(key));

    private TimeSpan Hours(string key) => TimeSpan.FromHours((double)settings.Number(key));
}

/// <summary>A service level (服务水平): the time to the first reply and to the resolution, in working time or by the clock.</summary>
public sealed record ServiceLevel(TimeSpan FirstReply, TimeSpan Resolution, bool RunsAlways);
