namespace CrmWeb.Domain.Settings;

/// <summary>A day that differs from its weekday (节假日与调休): a holiday, or a make-up workday.</summary>
public sealed class Holiday
{
    public const int NameLength = 100;

    private Holiday() { } // EF Core

    public Holiday(DateOnly date, string name, DayOfWeek? worksLike)
        => (Date, Name, WorksLike) = (date, name, worksLike);

    public int Id { get; private set; }
    public DateOnly Date { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The weekday whose hours a make-up workday has; none for a holiday.</summary>
    public DayOfWeek? WorksLike { get; private set; }
}
