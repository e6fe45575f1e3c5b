using CrmWeb.BrowserTests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmWeb.BrowserTests.Frame;

[Collection(BrowserCollection.Name)]
public sealed class PlainPageTests(DemoSite site)
{
    [BrowserTheory]
    [InlineData("en-GB", false)]
    [InlineData("en-GB", true)]
    [InlineData("zh-CN", false)]
    [InlineData("zh-CN", true)]
    public async Task A_page_without_a_menu_is_accessible_light_and_dark(string language, bool phone)
    {
        var page = await site.OpenAsync(language, phone);
        await page.GotoAsync("/error/404");
        await page.ExpectNoViolationsAsync();
        await page.PictureAsync($"error-{language}-{(phone ? "phone" : "desktop")}");

        await page.Locator("[data-theme-form] .when-light").ClickAsync();

        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-bs-theme", "dark");
        await page.ExpectNoViolationsAsync();
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Language_and_theme_are_kept_with_and_without_scripts(bool scripts)
    {
        var page = await site.OpenAsync(scripts: scripts);
        await page.GotoAsync("/error/404");

        await page.GetByRole(AriaRole.Button, new() { Name = "中文" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
        await page.GetByRole(AriaRole.Button, new() { Name = "切换深浅色" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-bs-theme", "dark");
        await page.ReloadAsync();

        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-bs-theme", "dark");
    }

    [BrowserFact]
    public async Task The_first_load_is_small_and_breaks_no_policy()
    {
        var page = await site.OpenAsync();
        var (requests, refused) = (new List<IResponse>(), new List<string>());
        page.Response += (_, response) => requests.Add(response);
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                refused.Add(message.Text);
        };

        await page.GotoAsync("/error/404", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var bytes = 0;
        foreach (var response in requests)
            bytes += (await response.Request.SizesAsync()).ResponseBodySize;

        Assert.Empty(refused);
        Assert.InRange(requests.Count, 1, 12);
        Assert.InRange(bytes, 1, 100_000);
    }
}
