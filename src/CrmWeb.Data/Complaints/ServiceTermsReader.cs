using CrmWeb.Data.Settings;
using CrmWeb.Domain.Complaints;

namespace CrmWeb.Data.Complaints;

/// <summary>Reads what we promise on complaints (服务承诺) from the settings that hold now.</summary>
public static class ServiceTermsReader
{
    extension(CrmDbContext db)
    {
        public async Task<ServiceTerms> ServiceTermsAsync(CancellationToken cancel = default)
        {
            var (settings, calendar) = await db.SettingsWithCalendarAsync(cancel);
            return new(settings, calendar);
        }
    }
}
