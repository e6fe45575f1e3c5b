using System.Text.RegularExpressions;
using CrmWeb.BrowserTests.Browser;
using CrmWeb.Domain.Access;
using static Microsoft.Playwright.Assertions;

namespace CrmWeb.BrowserTests.Frame;

[Collection(BrowserCollection.Name)]
public sealed class FrameTests(DemoSite site)
{
    [BrowserTheory]
    [InlineData("en-GB", false)]
    [InlineData("en-GB", true)]
    [InlineData("zh-CN", false)]
    [InlineData("zh-CN", true)]
    public async Task The_frame_is_accessible_light_and_dark(string language, bool phone)
    {
        var page = await site.OpenAsAsync(StaffRole.Manager, "/customers", language, phone);
        await page.ExpectNoViolationsAsync();
        await page.PictureAsync($"frame-{language}-{(phone ? "phone" : "desktop")}");

        await page.Locator("[data-theme-form] .when-light").ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-bs-theme", "dark");

        await page.ExpectNoViolationsAsync();
        await page.PictureAsync($"frame-dark-{language}-{(phone ? "phone" : "desktop")}");
    }

    [BrowserFact]
    public async Task On_a_phone_the_menu_opens_and_closes_by_itself()
    {
        var page = await site.OpenAsAsync(StaffRole.Sales, phone: true);
        var menu = page.Locator("#side");
        await Expect(menu).ToBeHiddenAsync();

        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Open menu" }).ClickAsync();
        await Expect(menu).ToBeVisibleAsync();
        await page.ExpectNoViolationsAsync();
        await page.Keyboard.PressAsync("Escape");

        await Expect(menu).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task The_person_s_menu_signs_out()
    {
        var page = await site.OpenAsAsync(StaffRole.Sales);

        await page.Locator("[popovertarget=me-menu]").ClickAsync();
        await page.Locator("#me-menu [action='/sign-out'] button").ClickAsync();
        await page.GotoAsync("/customers");

        await Expect(page).ToHaveURLAsync(new Regex("/sign-in", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }
}
