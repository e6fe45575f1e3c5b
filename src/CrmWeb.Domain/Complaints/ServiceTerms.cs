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

    /// <summary>The service level by tier in effect, none as copper; critical is the same for everybody and runs by the clock.</summary>
    public ServiceLevel LevelFor(PyramidTier? tier, Severity severity)
    {
        if (severity == Severity.Critical)
            return new(Minutes("Service.CriticalReplyMinutes"), Minutes("Service.CriticalResolutionMinutes"), RunsAlways: true);

        var name = tier ?? PyramidTier.Copper;
        return new(Hours($"Service.{name}ReplyHours"), Hours($"Service.{name}ResolutionHours"), RunsAlways: false);
    }

    /// <summary>The moment at which so much time of the level has passed.</summary>
    public DateTime After(DateTime utc, TimeSpan time, ServiceLevel level)
        => level.RunsAlways ? utc + time : calendar.After(utc, time);

    /// <summary>How much time of the level lies between two moments.</summary>
    public TimeSpan Between(DateTime from, DateTime to, ServiceLevel level)
        => level.RunsAlways ? to - from : calendar.Between(from, to);

    private TimeSpan Minutes(string key) => TimeSpan.FromMinutes(settings.Whole(key));

    private TimeSpan Hours(string key) => TimeSpan.FromHours((double)settings.Number(key));
}

/// <summary>A service level (服务水平): the time to the first reply and to the resolution, in working time or by the clock.</summary>
public sealed record ServiceLevel(TimeSpan FirstReply, TimeSpan Resolution, bool RunsAlways);
