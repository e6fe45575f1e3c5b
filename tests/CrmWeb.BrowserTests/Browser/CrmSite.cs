using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace CrmWeb.BrowserTests.Browser;

/// <summary>The real application on a port of its own over an empty data folder, and a browser to use it with.</summary>
public sealed class CrmSite : WebApplicationFactory<Program>, IAsyncLifetime
{
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("crmweb-browser-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address => ClientOptions.BaseAddress;

    public string DataFolder => _folder;

    public async Task InitializeAsync()
    {
        // Nothing to start for tests that are going to be skipped.
        if (InstalledChromium.Path is null && !InstalledChromium.IsRequired)
            return;

        UseKestrel(0);
        StartServer();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = InstalledChromium.Path ?? NoBrowser(), Args = Quiet });
    }

    /// <summary>A new window without history, in the given language and size.</summary>
    public async Task<IPage> OpenAsync(string language = "en-GB", bool phone = false, bool scripts = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            Locale = language,
            JavaScriptEnabled = scripts,
            ViewportSize = phone ? new() { Width = 390, Height = 844 } : new() { Width = 1440, Height = 900 },
        });
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
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
    }

    private static string NoBrowser()
        => throw new InvalidOperationException("CRM_REQUIRE_BROWSER is 1, but no Chromium was found; install one or name it in CHROMIUM_PATH.");
}
