namespace CrmWeb.Company;

/// <summary>What every page needs to know of the company (公司): its name, language, base currency and time zone.</summary>
/// <param name="SaysBronze">Whether English pages say bronze instead of copper.</param>
public sealed record CompanyProfile(string Name, string Language, string BaseCurrency, TimeZoneInfo TimeZone, bool SaysBronze = false)
{
    /// <summary>Before set-up, and for tests.</summary>
    public static CompanyProfile Default { get; } = new("CrmWeb", "en", "USD", TimeZoneInfo.Utc);
}
