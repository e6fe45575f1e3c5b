using CrmWeb.Company;
using CrmWeb.Data.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Company;

public sealed class CompanyInUseTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly DateTime Noon = new(2026, 11, 21, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_setting_changed_on_a_page_holds_from_the_next_request()
    {
        var company = app.Services.GetRequiredService<CompanyInUse>();
        await company.FreshenAsync(CancellationToken.None);
        await app.InDatabaseAsync(async db =>
        {
            await db.EnterSettingAsync("Company.TimeZone", "Asia/Shanghai", Noon, null);
            await db.EnterSettingAsync("Company.BaseCurrency", "CNY", Noon, null);
            return await db.SaveChangesAsync();
        });

        company.Forget();
        await company.FreshenAsync(CancellationToken.None);

        Assert.Equal(("CNY", "Asia/Shanghai"), (company.Profile.BaseCurrency, company.Profile.TimeZone.Id));
    }

    [Fact]
    public async Task The_error_page_needs_no_settings()
    {
        var answer = await app.CreateClient().GetAsync(new Uri("/error/404", UriKind.Relative));

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }
}
