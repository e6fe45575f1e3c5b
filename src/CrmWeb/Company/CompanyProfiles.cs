using CrmWeb.Data;
using CrmWeb.Domain.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CrmWeb.Company;

/// <summary>Reads what pages need to know of the company (公司概况) from its settings, once per request.</summary>
public static class CompanyProfiles
{
    public static void AddCompany(this WebApplicationBuilder builder)
        => builder.Services.Replace(ServiceDescriptor.Scoped(services => Read(services.GetRequiredService<CrmDbContext>())));

    private static CompanyProfile Read(CrmDbContext db)
    {
        var entries = db.Settings.AsNoTracking().Where(s => s.WithdrawnAt == null && s.Key.StartsWith("Company.")).ToList();
        var settings = new SettingValues(entries);
        return new(settings.Text("Company.Name"), settings.Text("Company.Language"), settings.Text("Company.BaseCurrency"),
            TimeZoneInfo.TryFindSystemTimeZoneById(settings.Text("Company.TimeZone"), out var zone) ? zone : TimeZoneInfo.Utc);
    }
}
