using CrmWeb.Data;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Settings;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Company;

/// <summary>The company's profile as pages use it (当前公司资料), read from the settings every few seconds.</summary>
/// <remarks>Another process, such as the command line, may change a setting; a page that changes one calls <see cref="Forget"/>.</remarks>
public sealed class CompanyInUse(IDbContextFactory<CrmDbContext> contexts, TimeProvider clock)
{
    private const long Never = 0;
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);
    private long _readAt = Never;

    public CompanyProfile Profile { get; private set; } = CompanyProfile.Default;

    /// <summary>The next request reads the settings anew.</summary>
    public void Forget() => Volatile.Write(ref _readAt, Never);

    public async Task FreshenAsync(CancellationToken cancel)
    {
        var readAt = Volatile.Read(ref _readAt);
        if (readAt != Never && clock.GetElapsedTime(readAt) < Freshness)
            return;

        await using var db = await contexts.CreateDbContextAsync(cancel);
        Profile = Of(await db.SettingsAsync(cancel));
        Volatile.Write(ref _readAt, clock.GetTimestamp());
    }

    public static CompanyProfile Of(SettingValues settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(settings.Text("Company.TimeZone"), out var found) ? found : TimeZoneInfo.Utc;
        return new(
            settings.Text("Company.Name"),
            settings.Text("Company.Language"),
            settings.Text("Company.BaseCurrency"),
            zone,
            settings.IsOn("Company.BronzeInEnglish"));
    }
}
