using CrmWeb.Access.FirstRun;
using CrmWeb.Data;
using CrmWeb.Data.Identity;
using CrmWeb.Domain.Access;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CrmWeb.BrowserTests.Browser;

/// <summary>The real application on a port of its own over an empty data folder, and a browser to use it with.</summary>
public class CrmSite : WebApplicationFactory<Program>, IAsyncLifetime
{
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private const string Password = "a heron stands in the reeds";

    // A build server does many things at once.
    private const float Patience = 30_000;
    private readonly string _folder = Directory.CreateTempSubdirectory("crmweb-browser-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address => ClientOptions.BaseAddress;

    public string DataFolder => _folder;

    /// <summary>The address that the console shows at the first start.</summary>
    public string SetUpLink => $"/setup?code={Services.GetRequiredService<SetupCode>().Value}";

    public async Task InitializeAsync()
    {
        // Nothing to start for tests that are going to be skipped.
        if (InstalledChromium.Path is null && !InstalledChromium.IsRequired)
            return;

        UseKestrel(0);
        StartServer();
        await Services.GetRequiredService<Data.Upgrade.DatabaseUpgrade>().RunAsync();
        await using (var scope = Services.CreateAsyncScope())
            await FillAsync(scope.ServiceProvider);
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = InstalledChromium.Path ?? NoBrowser(), Args = Quiet });
    }

    /// <summary>What the site begins with: nothing, as after a first start.</summary>
    protected virtual Task FillAsync(IServiceProvider services) => Task.CompletedTask;

    /// <summary>A new window without history, in the given language and size.</summary>
    public async Task<IPage> OpenAsync(string language = "en-GB", bool phone = false, bool scripts = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            Locale = language,
            JavaScriptEnabled = scripts,
            // A colour on its way from one theme to the other is neither's, and no contrast can be judged by it.
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = phone ? new() { Width = 390, Height = 844 } : new() { Width = 1440, Height = 900 },
        });
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    /// <summary>A window in which a person with this role has signed in through the form.</summary>
    public async Task<IPage> OpenAsAsync(StaffRole role, string address = "/customers", string language = "en-GB", bool phone = false, bool scripts = true)
    {
        var page = await OpenAsync(language, phone, scripts);
        await page.GotoAsync($"/sign-in?returnUrl={Uri.EscapeDataString(address)}");
        await SignInAsync(page, role);
        await page.WaitForURLAsync(Address + address.TrimStart('/'));
        return page;
    }

    /// <summary>Fills in the form of the sign-in page, which leads on to where somebody wanted to go.</summary>
    public async Task SignInAsync(IPage page, StaffRole role)
    {
        await page.Locator("input[type=email]").FillAsync(await StaffAsync(role));
        await page.Locator("input[type=password]").FillAsync(Password);
        await page.Locator("main button").ClickAsync();
    }

    private async Task<string> StaffAsync(StaffRole role)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<StaffMember>>();
        var email = $"{role}@staff.test".ToLowerInvariant();
        if (await users.FindByEmailAsync(email) is not null)
            return email;

        var team = await db.Teams.FirstOrDefaultAsync() ?? db.Teams.Add(new Team("Company")).Entity;
        await db.SaveChangesAsync();
        var member = new StaffMember(email, $"{role} Person", team.Id);
        Assert.True((await users.CreateAsync(member, Password)).Succeeded);
        Assert.True((await users.AddToRoleAsync(member, $"{role}")).Succeeded);
        return email;
    }

    public new async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("data", _folder);
        builder.UseSetting(WebHostDefaults.EnvironmentKey, "Production");
        // A fifth of a second for each sign-in, and for each account of the demo company, would tell nothing about pages.
        builder.ConfigureTestServices(services => services.PostConfigure<PasswordHasherOptions>(o => o.IterationCount = 1));
    }

    private static string NoBrowser()
        => throw new InvalidOperationException("CRM_REQUIRE_BROWSER is 1, but no Chromium was found; install one or name it in CHROMIUM_PATH.");
}
