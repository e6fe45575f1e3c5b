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
        var page = await site.OpenAsAsync(role, "/customers", language, phone);
        await page.Context.AddCookiesAsync([new() { Name = "theme", Value = theme, Url = site.Address.ToString() }]);
        var (seen, waiting, faults) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>(["/", "/customers"]), new List<string>());
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                faults.Add($"{page.Url}: {message.Text}");
        };

        while (waiting.TryDequeue(out var address))
        {
            if (!seen.Add(KindOf(address)))
                continue;

            await page.GotoAsync(address);
            faults.AddRange(await page.ViolationsAsync());
            if (await WidthOverAsync(page) is > 0 and var over)
                faults.Add($"{address} is {over} pixels too wide");
            await page.PictureAsync($"{role}{KindOf(address).Replace('/', '-').Replace('?', '-')}-{language}-{(phone ? "phone" : "desktop")}-{theme}");
            foreach (var link in await LinksAsync(page))
                waiting.Enqueue(link);
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
        Assert.True(seen.Count > 5, "The crawl went nowhere.");
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
