using CrmWeb.Domain.Complaints;
using CrmWeb.Language;

namespace CrmWeb.Pages.Complaints;

/// <summary>What the clock of a complaint says, as far as a list needs it (剩余时限).</summary>
public sealed record ClockFacts(
    ComplaintStatus Status, Severity Severity, DateTime UrgentAt, DateTime NearBreachAt, DateTime? FirstRepliedAt, DateTime? ResolvedAt)
{
    public static ClockFacts Of(Complaint c) => new(c.Status, c.Severity, c.UrgentAt, c.NearBreachAt, c.FirstRepliedAt, c.ResolvedAt);
}

/// <summary>The time left until the next promise runs out, in words (剩余时间): working time, or by the clock where critical.</summary>
/// <param name="Look">The class of its pill.</param>
/// <param name="DueAt">When it is due; none where no clock runs.</param>
public sealed record TimeLeft(string Text, string Look, DateTime? DueAt)
{
    public static TimeLeft Of(ClockFacts facts, ServiceTerms terms, Words words, DateTime now)
    {
        if (facts.UrgentAt == Complaint.NoRush)
            return new(words[facts.ResolvedAt is null ? "Complaints.Paused" : "Complaints.Resolved"].Value, facts.ResolvedAt is null ? "pill" : "pill ok", null);

        var promise = facts.FirstRepliedAt is null ? "Reply" : "Resolution";
        if (facts.UrgentAt < now)
            return new(words[$"Complaints.{promise}Overdue", Duration(now - facts.UrgentAt, words, byTheClock: true)].Value, "pill bad", facts.UrgentAt);

        var left = terms.Between(now, facts.UrgentAt, terms.LevelFor(null, facts.Severity));
        return new(words[$"Complaints.{promise}Left", Left(left, words, facts.Severity == Severity.Critical)].Value, facts.NearBreachAt <= now ? "pill warn" : "pill", facts.UrgentAt);
    }

    // An hour of a Monday is still left on the Sunday before.
    private static string Left(TimeSpan time, Words words, bool byTheClock)
        => byTheClock ? Duration(time, words, byTheClock) : words["Duration.Working", Duration(time, words, byTheClock)].Value;

    /// <summary>Minutes, then hours with minutes, then hours; days only by the clock, for a working day has no 24 hours.</summary>
    private static string Duration(TimeSpan time, Words words, bool byTheClock) => time switch
    {
        { TotalHours: < 1 } => words["Duration.Minutes", (int)time.TotalMinutes].Value,
        { TotalHours: < 10 } when time.Minutes > 0 => words["Duration.HoursMinutes", (int)time.TotalHours, time.Minutes].Value,
        { TotalHours: >= 72 } when byTheClock => words["Duration.Days", (int)time.TotalDays].Value,
        _ => words["Duration.Hours", (int)Math.Round(time.TotalHours)].Value,
    };
}
