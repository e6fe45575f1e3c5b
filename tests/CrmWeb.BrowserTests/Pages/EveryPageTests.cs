using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using CrmWeb.BrowserTests.Browser;
using CrmWeb.Domain.Access;
using Microsoft.Playwright;

namespace CrmWeb.BrowserTests.Pages;

/// <summary>Opens one page of each kind that links lead to, and asks of each what is asked of all.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class EveryPageTests(DemoSite site)
{
    [BrowserTheory]
    [InlineData(StaffRole.Administrator, "en-GB", false, "light")]
    [InlineData(StaffRole.Administrator, "zh-CN", true, "dark")]
    [InlineData(StaffRole.Sales, "zh-CN", false, "dark")]
    public async Task Every_page_is_accessible_and_breaks_no_policy(StaffRole role, string language, bool phone, string theme)
    {
        var first = await site.OpenAsAsync(role, "/customers", language, phone);
        await first.Context.AddCookiesAsync([new() { Name = "theme", Value = theme, Url = site.Address.ToString() }]);
        IPage[] tabs = [first, await first.Context.NewPageAsync()];
        var (seen, waiting, faults) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>(["/", "/customers"]), new ConcurrentQueue<string>());
        foreach (var tab in tabs)
        {
            tab.Console += (_, message) =>
            {
                if (message.Type == "error")
                    faults.Enqueue($"{tab.Url}: {message.Text}");
            };
        }

        while (Next(waiting, seen, tabs.Length) is { Count: > 0 } some)
        {
            foreach (var link in (await Task.WhenAll(some.Zip(tabs, (address, tab) => LookAsync(tab, address, faults)))).SelectMany(l => l))
                waiting.Enqueue(link);
            foreach (var (address, tab) in some.Zip(tabs))
                await tab.PictureAsync($"{role}{KindOf(address).Replace('/', '-').Replace('?', '-')}-{language}-{(phone ? "phone" : "desktop")}-{theme}");
        }

        Assert.True(faults.IsEmpty, string.Join("\n", faults));
        Assert.True(seen.Count > 5, "The crawl went nowhere.");
    }

    // One page for each tab, of kinds that nobody has looked at.
    private static List<string> Next(Queue<string> waiting, HashSet<string> seen, int most)
    {
        var some = new List<string>();
        while (some.Count < most && waiting.TryDequeue(out var address))
        {
            if (seen.Add(KindOf(address)))
                some.Add(address);
        }

        return some;
    }

    private static async Task<IEnumerable<string>> LookAsync(IPage tab, string address, ConcurrentQueue<string> faults)
    {
        await tab.GotoAsync(address);
        await tab.WaitForPartsAsync();
        foreach (var violation in await tab.ViolationsAsync())
            faults.Enqueue(violation);
        if (await WidthOverAsync(tab) is > 0 and var over)
            faults.Enqueue($"{address} is {over} pixels too wide");
        return await LinksAsync(tab);
    }

    private static async Task<double> WidthOverAsync(IPage page)
        => await page.EvaluateAsync<double>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    private static async Task<IEnumerable<string>> LinksAsync(IPage page)
        => (await page.Locator("a[href^='/']").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))"))
            .Select(href => href.Split('#')[0]).Where(href => !Downloads().IsMatch(href));

    /// <summary>The same page for other records, or with other filters, is one kind.</summary>
    private static string KindOf(string address) => Number().Replace(address.Split('?')[0], 0.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"(/failed-rows|/file|\.csv|/attachments/\d+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Downloads();
}
