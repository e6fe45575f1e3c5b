namespace CrmWeb.Domain.Complaints;

/// <summary>What the clock of a service level says (服务计时).</summary>
/// <param name="DueAt">When the time runs out or ran out; none while it is paused, or stopped in time.</param>
/// <param name="NearAt">When so much of the time is used that the breach is near.</param>
/// <param name="Used">The time of the level used up to the last stop.</param>
public sealed record ServiceClock(DateTime? DueAt, DateTime? NearAt, TimeSpan Used)
{
    /// <summary>The clock of the first reply: it runs from received until acknowledged, or until closed without.</summary>
    public static ServiceClock ForFirstReply(IReadOnlyList<ComplaintStep> steps, ServiceLevel level, ServiceTerms terms)
        => Count([(steps[0].At, FirstReplyIn(steps))], level.FirstReply, level, terms);

    /// <summary>When the customer first heard from us: at the first step that is more than having it received.</summary>
    public static DateTime? FirstReplyIn(IEnumerable<ComplaintStep> steps) => steps.FirstOrDefault(s => s.Status != ComplaintStatus.Received)?.At;

    /// <summary>The clock of the resolution: it runs from received, pauses while waiting, and stops when accepted or closed.</summary>
    /// <remarks>Counted anew from all steps each time, so that a changed severity needs no history and reopening goes on with the time used.</remarks>
    public static ServiceClock ForResolution(IReadOnlyList<ComplaintStep> steps, ServiceLevel level, ServiceTerms terms)
        => Count(RunningTimes(steps), level.Resolution, level, terms);

    private static ServiceClock Count(IEnumerable<(DateTime From, DateTime? To)> times, TimeSpan allowed, ServiceLevel level, ServiceTerms terms)
    {
        var used = TimeSpan.Zero;
        foreach (var (from, to) in times)
        {
            var due = terms.After(from, allowed - used, level);
            if (to is null || due < to)
                return new(due, terms.After(from, Positive(allowed * (double)terms.NearBreachShare - used), level), used);

            used += terms.Between(from, to.Value, level);
        }

        return new(null, null, used);
    }

    private static IEnumerable<(DateTime From, DateTime? To)> RunningTimes(IReadOnlyList<ComplaintStep> steps)
    {
        DateTime? since = null;
        foreach (var step in steps)
        {
            if (Runs(step.Status))
            {
                since ??= step.At;
                continue;
            }

            if (since is { } from)
                yield return (from, step.At);
            since = null;
        }

        if (since is { } running)
            yield return (running, null);
    }

    private static bool Runs(ComplaintStatus status)
        => status is not (ComplaintStatus.Waiting or ComplaintStatus.Accepted or ComplaintStatus.Closed);

    private static TimeSpan Positive(TimeSpan time) => time > TimeSpan.Zero ? time : TimeSpan.Zero;
}
