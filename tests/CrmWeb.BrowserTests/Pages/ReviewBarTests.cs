using CrmWeb.BrowserTests.Browser;
using CrmWeb.Domain.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmWeb.BrowserTests.Pages;

/// <summary>The bar that decides about all who are ticked in the tier review.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ReviewBarTests(DemoSite site)
{
    [BrowserFact]
    public async Task Ticking_all_names_them_and_leaves_the_list_where_it_was()
    {
        var page = await OpenAsync();
        var boxes = page.Locator(".review-row > [type=checkbox]");
        var first = await page.Locator(".review-row .work-text > a").First.InnerTextAsync();
        await page.EvaluateAsync("scrollTo(0, 150)");

        await page.Locator("[data-tick-all]").ClickAsync();

        await Expect(page.Locator(".review-row > :checked")).ToHaveCountAsync(await boxes.CountAsync());
        await Expect(page.Locator(".ticked-names")).ToContainTextAsync(first);
        await Expect(page.Locator(".ticked-names")).ToContainTextAsync($"and {await boxes.CountAsync() - 3} more");
        Assert.Equal(150, await page.EvaluateAsync<int>("scrollY"));
        await page.ExpectNoViolationsAsync();

        await page.Locator("[data-tick-all]").ClickAsync();
        await Expect(page.Locator(".review-row > :checked")).ToHaveCountAsync(0);
        await boxes.First.CheckAsync();
        await Expect(page.Locator(".ticked-names")).ToHaveTextAsync(first);
    }

    [BrowserFact]
    public async Task Without_scripts_ticking_all_shows_the_list_from_its_top_with_the_bar_in_sight()
    {
        var page = await OpenAsync(scripts: false);

        await page.Locator("#bulk noscript a").ClickAsync();

        await Expect(page.Locator(".review-row > :checked").First).ToBeInViewportAsync();
        await Expect(page.Locator("#bulk button[value=Accept]")).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task However_low_the_window_the_open_bar_stays_below_the_top_of_the_page()
    {
        var page = await OpenAsync();
        await page.SetViewportSizeAsync(1280, 320);

        await page.Locator("#bulk summary").ClickAsync();

        var (top, bar) = (await page.Locator(".top").BoundingBoxAsync(), await page.Locator("#bulk").BoundingBoxAsync());
        Assert.True(bar!.Y >= top!.Y + top.Height, $"The bar begins at {bar.Y}, the top of the page ends at {top.Y + top.Height}.");
    }

    private Task<IPage> OpenAsync(bool scripts = true) => site.OpenAsAsync(StaffRole.Administrator, "/pyramid/review", scripts: scripts);
}
