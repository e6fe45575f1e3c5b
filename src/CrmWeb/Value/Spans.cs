using CrmWeb.Language;

namespace CrmWeb.Value;

/// <summary>Puts numbers of days into words (时长的文字).</summary>
public sealed class Spans(Words words, Formats formats)
{
    private const int WeeksFrom = 21; // days from which weeks read better

    /// <summary>The days to add to those counted to a run: the figures of last night speak of today, older ones of their own day.</summary>
    public int SinceRun(DateOnly asOf) => formats.Today.DayNumber - asOf.DayNumber == 1 ? 1 : 0;

    public string Of(int days)
        => days == 1 ? words["Span.OneDay"].Value
        : days < WeeksFrom ? words["Span.Days", formats.Number(days)].Value
        : words["Span.Weeks", formats.Number((int)Math.Round(days / 7.0))].Value;

    public string Ago(int days) => days == 0 ? words["Span.Today"].Value : words["Span.Ago", Of(days)].Value;
}
