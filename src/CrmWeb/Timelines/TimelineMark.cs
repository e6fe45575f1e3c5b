using CrmWeb.Domain.Settings;

namespace CrmWeb.Timelines;

/// <summary>When an event happened (事件标记): the moment, or the day where no more is known.</summary>
public sealed class TimelineMark
{
    public string Kind { get; init; } = "";
    public DateTime? At { get; init; }
    public DateOnly? Day { get; init; }
    public int Id { get; init; }

    /// <summary>Its place among all events; a day's event stands at the day's beginning.</summary>
    public TimelineKey KeyIn(TimeZoneInfo zone) => new(At ?? zone.StartOf(Day!.Value), Kind, Id);
}

/// <summary>Asks a source for what comes next.</summary>
internal static class TimelineMarks
{
    extension(ITimelineSource source)
    {
        /// <summary>The marks that follow the place asked for, latest first.</summary>
        public IQueryable<TimelineMark> Next(TimelineAsk ask, int take) => source.KnowsDays ? source.NextDays(ask, take) : source.NextMoments(ask, take);

        private IQueryable<TimelineMark> NextMoments(TimelineAsk ask, int take)
        {
            var kind = source.Kind;
            var (at, id) = ask.Before.BoundOf(kind);
            return source.Marks(ask).Where(m => m.At < at || (m.At == at && m.Id < id)).OrderByDescending(m => m.At).ThenByDescending(m => m.Id).Take(take)
                .Select(m => new TimelineMark { Kind = kind, At = m.At, Day = null, Id = m.Id });
        }

        private IQueryable<TimelineMark> NextDays(TimelineAsk ask, int take)
        {
            var kind = source.Kind;
            var (day, id) = ask.Before.DayBoundOf(kind, ask.Formats.Zone);
            return source.Marks(ask).Where(m => m.Day < day || (m.Day == day && m.Id < id)).OrderByDescending(m => m.Day).ThenByDescending(m => m.Id).Take(take)
                .Select(m => new TimelineMark { Kind = kind, At = null, Day = m.Day, Id = m.Id });
        }
    }
}
