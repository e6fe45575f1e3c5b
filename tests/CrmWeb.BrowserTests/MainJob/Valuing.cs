using CrmWeb.BrowserTests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmWeb.BrowserTests.MainJob;

/// <summary>From purchases to one customer at the top (客户金字塔): recompute, look at the levels, open a gold customer.</summary>
internal static class Valuing
{
    private const float Patience = 300_000;

    /// <summary>Gold, silver, copper and iron of the reference file at the end of its period, by the fitted model: 22,664 are ranked.</summary>
    private static readonly string[] ReferenceCounts = ["227", "4,306", "6,799", "11,332"];

    public static async Task RecomputeAsync(IPage page, string asOf)
    {
        await page.GotoAsync("/value/runs");
        await page.Locator("#start [name='Input.AsOf'][type=date]").FillAsync(asOf);
        await page.ClickAsync("#start .btn-primary");

        var run = page.Locator("main tbody tr").First;
        await Expect(run).ToContainTextAsync(asOf[..4]);
        await Expect(run.Locator(".pill.ok")).ToHaveTextAsync("Done", new() { Timeout = Patience });
    }

    public static async Task SeeThePyramidAsync(IPage page, PurchaseFile file)
    {
        await page.ClickAsync(".side-link[href='/pyramid']");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Customer pyramid");
        var counts = page.Locator("svg.pyramid .level-count");
        await Expect(counts).ToHaveCountAsync(4);
        if (file.IsReference)
            await Expect(counts).ToHaveTextAsync(ReferenceCounts);
        await page.ExpectNoViolationsAsync();
    }

    public static async Task OpenAGoldCustomerAsync(IPage page)
    {
        await page.ClickAsync("svg.pyramid a.t-Gold");
        await page.WaitForURLAsync("**/customers?computed=Gold");
        await Expect(page.Locator("tbody .tier").First).ToHaveTextAsync("Gold");
        await page.Locator("tbody .rowlink").First.ClickAsync();
        await page.WaitForURLAsync("**/customers/*");
        await Expect(page.Locator(".hero .tier")).ToHaveTextAsync("Gold");
        // The best 1 % of the reference file are many, those of the small one a single customer.
        await Expect(page.GetByText("1% of ").First).ToContainTextAsync("ranked customers is ");
    }
}
