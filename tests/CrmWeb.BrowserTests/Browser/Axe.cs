using System.Globalization;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CrmWeb.BrowserTests.Browser;

/// <summary>Accessibility (WCAG 2.2 AA) as axe sees it, and nothing on the page that the content policy refused.</summary>
public static class Axe
{
    public static async Task ExpectNoViolationsAsync(this IPage page)
    {
        var result = await page.RunAxe();
        var found = result.Violations.Select(v => string.Create(
            CultureInfo.InvariantCulture,
            $"{page.Url}: {v.Id} ({v.Impact}) {v.Help}\n  {string.Join("\n  ", v.Nodes.Select(n => n.Html))}"));
        Assert.True(result.Violations.Length == 0, string.Join("\n", found));
    }
}
