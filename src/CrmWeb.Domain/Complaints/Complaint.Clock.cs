namespace CrmWeb.Domain.Complaints;

/// <summary>The promises on a complaint and whether they were kept, counted anew after every step.</summary>
public sealed partial class Complaint
{
    /// <summary>Sorts behind every due moment: nothing of an open complaint runs.</summary>
    public static readonly DateTime NoRush = new(9999, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>When the first reply is due; still told once it was given late.</summary>
    public DateTime? FirstReplyDueAt { get; private set; }
    public DateTime? FirstRepliedAt { get; private set; }

    /// <summary>When the resolution is due; none while the clock is paused or was stopped in time.</summary>
    public DateTime? ResolutionDueAt { get; private set; }
    public DateTime? ResolvedAt { get; private set; }

    /// <summary>Minutes of the service level used on the resolution up to the last stop.</summary>
    public int MinutesUsed { get; private set; }

    /// <summary>The next promise that runs out: what the list of urgency sorts by (最紧迫时刻).</summary>
    public DateTime UrgentAt { get; private set; } = NoRush;

    /// <summary>From when on that breach is near (临近超时).</summary>
    public DateTime NearBreachAt { get; private set; } = NoRush;
    public bool IsPaused => Status == ComplaintStatus.Waiting;
    public bool FirstReplyWasLate => FirstRepliedAt > FirstReplyDueAt;
    public bool ResolutionWasLate => ResolvedAt > ResolutionDueAt;

    /// <summary>Counts the promises anew under other terms (重新计时); the steps, and with them every pause, stay as they are.</summary>
    /// <returns>Whether any of them moved.</returns>
    public bool Retime(ServiceTerms terms)
    {
        var before = (FirstReplyDueAt, ResolutionDueAt, MinutesUsed, UrgentAt, NearBreachAt);
        Recount(terms);
        return before != (FirstReplyDueAt, ResolutionDueAt, MinutesUsed, UrgentAt, NearBreachAt);
    }

    private void Recount(ServiceTerms terms)
    {
        var level = terms.LevelFor(ServiceTier, Severity);
        var reply = ServiceClock.ForFirstReply(_steps, level, terms);
        var resolution = ServiceClock.ForResolution(_steps, level, terms);

        FirstRepliedAt = ServiceClock.FirstReplyIn(_steps);
        ResolvedAt = Status is ComplaintStatus.Accepted or ComplaintStatus.Closed ? ResolvedSince() : null;
        (FirstReplyDueAt, ResolutionDueAt, MinutesUsed) = (reply.DueAt, resolution.DueAt, (int)resolution.Used.TotalMinutes);
        var next = FirstRepliedAt is null && reply.DueAt < resolution.DueAt ? reply : resolution;
        (UrgentAt, NearBreachAt) = ResolvedAt is null ? (next.DueAt ?? NoRush, next.NearAt ?? NoRush) : (NoRush, NoRush);
    }

    // Accepted and then closed: it was resolved when accepted.
    private DateTime ResolvedSince()
        => Status is ComplaintStatus.Closed && _steps[^2].Status is ComplaintStatus.Accepted ? _steps[^2].At : _steps[^1].At;
}
