using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Settings;

namespace CrmWeb.Data.Demo;

/// <summary>When people of the demo company are at work (演示作息): calls, visits and what the office writes fall into its working hours; customers write whenever they like.</summary>
internal sealed class DemoHours(WorkingCalendar calendar, Random random, DateTime now)
{
    private const double WorkingDay = 8;

    public DateTime Of(Channel channel, Direction direction, DateTime at) => direction == Direction.In && channel is (Channel.Email or Channel.Web) ? at : AtWork(at);

    /// <summary>Some moment of work in the day that follows; what has happened stays before now.</summary>
    public DateTime AtWork(DateTime at)
    {
        var working = TimeSpan.FromHours(random.NextDouble() * WorkingDay);
        var moved = calendar.After(at, working);
        for (var back = 1; at < now && moved >= now; back++)
            moved = calendar.After(at.AddDays(-back), working);
        return moved;
    }

    /// <summary>When the office enters what was bought on a day; nothing is entered after now.</summary>
    public DateTime InTheAfternoon(DateOnly day)
    {
        var afternoon = day.ToDateTime(new TimeOnly(16, 0), DateTimeKind.Utc);
        return afternoon < now ? afternoon : now;
    }

    /// <summary>So many working hours later.</summary>
    public DateTime Later(DateTime at, double hours) => calendar.After(at, TimeSpan.FromHours(hours));
}
