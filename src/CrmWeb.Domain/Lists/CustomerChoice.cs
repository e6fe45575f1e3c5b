namespace CrmWeb.Domain.Lists;

/// <summary>Which customers a list holds (客户选取): words to be found and conditions to be met.</summary>
/// <remarks>Who is archived is left out unless a condition speaks of it.</remarks>
public sealed record CustomerChoice(string Words, FilterGroup Filter)
{
    public bool SpeaksOfArchived => Filter.Conditions.Any(c => c.Field is CustomerField.Archived);
}

/// <summary>The day that a filter counts from (筛选基准日), and in which zone days begin.</summary>
public sealed record FilterTime(DateOnly Today, TimeZoneInfo Zone);
