using Microsoft.Playwright;

namespace CrmWeb.BrowserTests.Browser;

/// <summary>Pictures of pages, taken only when CRM_SCREENSHOTS names a folder to put them in.</summary>
public static class Screenshots
{
    public static async Task PictureAsync(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("CRM_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
