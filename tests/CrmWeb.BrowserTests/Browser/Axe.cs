using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CrmWeb.BrowserTests.Browser;

/// <summary>Accessibility (WCAG 2.2 AA) as axe sees it.</summary>
/// <remarks>
/// Its script is run in the page itself. The package's own way opens a blank page each time, to gather what was found in frames of other origins,
/// and carries over what holds as well as what does not; no page here has a frame, and a crawl asks four hundred times.
/// </remarks>
public static class Axe
{
    // One line for each rule that is broken, with the elements that break it. A bar that stays in sight covers rows, but only until one scrolls.
    private const string Violations = """
        async () => {
          const bars = [...document.querySelectorAll('.decide-bar')];
          bars.forEach(bar => bar.style.position = 'static');
          const found = await axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
          bars.forEach(bar => bar.style.position = '');
          return found.violations.map(v => [`${v.id} (${v.impact}) ${v.help}`, ...v.nodes.slice(0, 5).map(n => n.html)].join('\n  '));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    public static async Task ExpectNoViolationsAsync(this IPage page)
    {
        var found = await page.ViolationsAsync();
        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    public static async Task<IReadOnlyList<string>> ViolationsAsync(this IPage page)
    {
        await page.EvaluateAsync(Script);
        return [.. (await page.EvaluateAsync<string[]>(Violations)).Select(v => $"{page.Url}: {v}")];
    }
}
