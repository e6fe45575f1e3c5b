using CrmWeb.Data.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.BrowserTests.Browser;

/// <summary>A site with the demo company in it, for tests that look at pages full of data.</summary>
public sealed class DemoSite : CrmSite
{
    protected override async Task FillAsync(IServiceProvider services)
    {
        var company = services.GetRequiredService<DemoCompany>();
        await company.FoundAsync("en", CancellationToken.None);
        await company.CreateAsync("en", DemoCompany.Seed, CancellationToken.None);
        await services.GetRequiredService<DemoHistory>().MakeAsync(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), CancellationToken.None);
    }
}
