using Microsoft.Playwright;

namespace CrmWeb.BrowserTests.Browser;

/// <summary>Parts of pages that are fetched once the page stands.</summary>
public static class Parts
{
    public static Task WaitForPartsAsync(this IPage page) => page.WaitForFunctionAsync("!document.querySelector('[data-later]')");
}
