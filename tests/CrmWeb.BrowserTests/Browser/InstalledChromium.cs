namespace CrmWeb.BrowserTests.Browser;

/// <summary>Finds a Chromium that is installed on this machine; nothing is downloaded.</summary>
public static class InstalledChromium
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
        "/usr/bin/microsoft-edge",
        "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
        @"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The one named by CHROMIUM_PATH, else the first that is found; null where there is none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Where a browser must be there, as on the build server, a test without one fails instead of being skipped.</summary>
    public static bool IsRequired { get; } = Environment.GetEnvironmentVariable("CRM_REQUIRE_BROWSER") == "1";

    private static string? Find()
        => Places.Prepend(Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "").FirstOrDefault(File.Exists);
}
