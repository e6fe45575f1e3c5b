using System.Globalization;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CrmWeb.BrowserTests.Browser;

/// <summary>Accessibility (WCAG 2.2 AA) as axe sees it.</summary>
public static class Axe
{
    public static async Task ExpectNoViolationsAsync(this IPage page)
    {
        var found = await page.ViolationsAsync();
        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    /// <summary>One line for each rule that is broken, with the elements that break it.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(this IPage page)
    {
        var result = await page.RunAxe();
        return [.. result.Violations.Select(v => string.Create(
            CultureInfo.InvariantCulture,
            $"{page.Url}: {v.Id} ({v.Impact}) {v.Help}\n  {string.Join("\n  ", v.Nodes.Take(5).Select(n => n.Html))}"))];
    }
}
