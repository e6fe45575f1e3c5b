using CrmWeb.BrowserTests.Browser;
using CrmWeb.Domain.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmWeb.BrowserTests.Today;

[Collection(BrowserCollection.Name)]
public sealed class WalkTests(DemoSite site)
{
    [BrowserFact]
    public async Task J_and_k_walk_the_lines_and_x_does_one_and_takes_it_back_without_leaving_the_page()
    {
        var page = await site.OpenAsAsync(StaffRole.Manager, "/");
        await page.EvaluateAsync("window.sameTab = true");
        var overdue = page.Locator("#figures .kpi").First;
        var before = await overdue.InnerTextAsync();
        var row = page.Locator("main .work-row").Nth(1);
        var text = await row.Locator(".work-text > a").InnerTextAsync();

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        await Expect(row.Locator(".work-text > a")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("x");
        await Expect(row.Locator(".pill.ok")).ToBeVisibleAsync();
        await Expect(row.Locator("[data-do]")).ToBeFocusedAsync();
        await Expect(overdue).Not.ToHaveTextAsync(before);
        await page.ExpectNoViolationsAsync();
        await page.Keyboard.PressAsync("x");

        await Expect(row.Locator(".pill.bad")).ToBeVisibleAsync();
        await Expect(row.Locator(".work-text > a")).ToHaveTextAsync(text);
        Assert.True(await page.EvaluateAsync<bool>("window.sameTab"));
    }

    [BrowserFact]
    public async Task The_keys_are_shown_on_a_question_mark_and_can_be_turned_off()
    {
        var page = await site.OpenAsAsync(StaffRole.Sales, "/");
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("#sheet .key-list").First).ToBeVisibleAsync();
        await page.ExpectNoViolationsAsync();

        await page.Locator("#sheet [data-keys-switch] input").UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("l");
        await page.WaitForTimeoutAsync(300);

        await Expect(page.Locator("#sheet")).ToBeHiddenAsync();
    }
}
