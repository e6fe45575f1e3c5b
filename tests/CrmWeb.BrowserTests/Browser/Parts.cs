using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmWeb.BrowserTests.Browser;

/// <summary>Parts of pages that are fetched once the page stands.</summary>
public static class Parts
{
    public static Task WaitForPartsAsync(this IPage page) => Expect(page.Locator("[data-later]")).ToHaveCountAsync(0);
}
