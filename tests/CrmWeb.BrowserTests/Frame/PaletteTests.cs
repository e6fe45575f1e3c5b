using CrmWeb.BrowserTests.Browser;
using CrmWeb.Domain.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmWeb.BrowserTests.Frame;

/// <summary>The palette by itself: the search behind it answers here as slowly as the test wants.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PaletteTests(DemoSite site)
{
    private const string Two = """
        <ul class="palette-results">
          <li><a href="/customers?q=first">First<small>Leeds</small></a></li>
          <li><a href="/customers?q=second">Second<small>Berlin</small></a></li>
        </ul>
        """;

    [BrowserFact]
    public async Task Enter_before_the_answer_goes_to_its_first_result()
    {
        var page = await SearchingAsync(milliseconds: 700);

        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("acme");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/customers?q=first");
    }

    [BrowserFact]
    public async Task Arrows_choose_and_escape_closes()
    {
        var page = await SearchingAsync(milliseconds: 0);

        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.Locator("#palette-results a")).ToHaveCountAsync(2);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("#palette-results a:focus")).ToContainTextAsync("Second");
        await page.ExpectNoViolationsAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#palette")).ToBeHiddenAsync();

        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.Locator("#palette-results a")).ToHaveCountAsync(2);
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/customers?q=second");
    }

    private async Task<IPage> SearchingAsync(int milliseconds)
    {
        var page = await site.OpenAsAsync(StaffRole.Sales);
        await page.RouteAsync("**/search?*", async route =>
        {
            await Task.Delay(milliseconds);
            await route.FulfillAsync(new() { ContentType = "text/html", Body = Two });
        });
        return page;
    }
}
