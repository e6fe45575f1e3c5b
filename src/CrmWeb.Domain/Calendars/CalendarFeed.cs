namespace CrmWeb.Domain.Calendars;

/// <summary>A person's private address for a calendar program (日历订阅); of its code only a hash is kept.</summary>
public sealed class CalendarFeed
{
    public const int HashLength = 64;
    public const int LanguageLength = 10;

    private CalendarFeed() { } // EF Core

    public CalendarFeed(int staffId, string codeHash, string language, DateTime at)
    {
        StaffId = staffId;
        Renew(codeHash, language, at);
    }

    public int Id { get; private set; }
    public int StaffId { get; private set; }
    public string CodeHash { get; private set; } = "";

    /// <summary>The culture in which it was asked for, and in which it is answered.</summary>
    public string Language { get; private set; } = "";
    public DateTime MadeAt { get; private set; }
    public Guid Version { get; private set; }

    /// <summary>A new address; the one before leads nowhere from now on.</summary>
    public void Renew(string codeHash, string language, DateTime at) => (CodeHash, Language, MadeAt) = (codeHash, language, at);
}
