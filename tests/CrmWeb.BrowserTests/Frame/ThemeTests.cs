using CrmWeb.BrowserTests.Browser;
using CrmWeb.Domain.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmWeb.BrowserTests.Frame;

[Collection(BrowserCollection.Name)]
public sealed class ThemeTests(DemoSite site)
{
    private const string Dark = "rgb(14, 19, 28)", Light = "rgb(245, 246, 249)";

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_a_choice_the_page_follows_the_device_and_a_choice_wins(bool scripts)
    {
        var page = await OpenAsync(ColorScheme.Dark, scripts);
        await ExpectAsync(page, Dark);
        await page.Locator("[data-theme-form] .when-dark").ClickAsync();
        await ExpectAsync(page, Light);
        await page.ReloadAsync();
        await ExpectAsync(page, Light);

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.Locator("[data-theme-form] .when-light").ClickAsync();
        await ExpectAsync(page, Dark);
    }

    [BrowserFact]
    public async Task Charts_follow_the_device_too()
    {
        var page = await site.OpenAsAsync(StaffRole.Manager, "/pyramid");
        await page.ExpectNoViolationsAsync();
        var label = page.Locator(".chart .axis").First;
        await Expect(label).ToHaveCSSAsync("fill", "rgb(89, 99, 119)");

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });

        await Expect(label).ToHaveCSSAsync("fill", "rgb(154, 166, 186)");
        await page.ExpectNoViolationsAsync();
    }

    [BrowserFact]
    public async Task Paper_is_light_whatever_the_screen_was()
    {
        var page = await OpenAsync(ColorScheme.Light, scripts: true);
        await page.Locator("[data-theme-form] .when-light").ClickAsync();
        await ExpectAsync(page, Dark);

        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });

        await ExpectAsync(page, Light);
    }

    [BrowserFact]
    public async Task A_choice_can_be_given_back_to_the_device()
    {
        var page = await site.OpenAsAsync(StaffRole.Sales);
        await page.Locator("[data-theme-form] .when-light").ClickAsync();
        await ExpectAsync(page, Dark);

        await page.Locator("[popovertarget=me-menu]").ClickAsync();
        await page.Locator("#me-menu .when-chosen button").ClickAsync();
        await ExpectAsync(page, Light);
        await page.ReloadAsync();

        await ExpectAsync(page, Light);
    }

    private async Task<IPage> OpenAsync(ColorScheme scheme, bool scripts)
    {
        var page = await site.OpenAsync(scripts: scripts);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.GotoAsync("/error/404");
        return page;
    }

    private static Task ExpectAsync(IPage page, string background) => Expect(page.Locator("body")).ToHaveCSSAsync("background-color", background);
}
