namespace CrmWeb.Timelines;

/// <summary>One event (事件) of a customer's timeline, ready to be read.</summary>
/// <param name="At">The moment it is sorted by; a day's event stands at the day's beginning.</param>
/// <param name="Look">The class that colours its icon.</param>
/// <param name="Day">Set where only the day is known.</param>
public sealed record TimelineEvent(
    string Kind, DateTime At, int Id, string Icon, string Look, string Title, string By, string Text = "", string? Href = null, DateOnly? Day = null)
{
    public TimelineKey Key => new(At, Kind, Id);
}
