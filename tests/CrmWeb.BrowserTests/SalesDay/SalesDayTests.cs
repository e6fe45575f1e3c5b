using System.Globalization;
using CrmWeb.BrowserTests.Browser;
using CrmWeb.Domain.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmWeb.BrowserTests.SalesDay;

/// <summary>A salesperson's day, from the first look at Today to the last promise kept, at a desk and on a phone, in both languages.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SalesDayTests(DemoSite site)
{
    private const string Promise = "Send the price list";

    [BrowserTheory]
    [InlineData("en-GB", false, "Heron Instruments", "+86 571 8841 0001")]
    [InlineData("zh-CN", false, "苍鹭贸易有限公司", "+86 571 2205 7310")]
    [InlineData("en-GB", true, "Bittern Clinics", "+44 20 7946 0113")]
    [InlineData("zh-CN", true, "白鹤物流有限公司", "+86 27 6630 9284")]
    public async Task From_a_new_name_to_a_deal_on_the_board(string language, bool phone, string firm, string number)
    {
        var page = await site.OpenAsAsync(StaffRole.Sales, "/", language, phone);
        await page.ExpectNoViolationsAsync();

        await EnterAsync(page, firm, number, phone);
        await LogAsync(page, phone);
        await NeedAsync(page);
        await DealAsync(page, firm, phone);
        await FindAgainAsync(page, firm);
        await KeepAsync(page, firm);
    }

    // From wherever one is: the palette knows what can be begun.
    private static async Task EnterAsync(IPage page, string firm, string number, bool phone)
    {
        if (phone)
            await page.ClickAsync("[data-palette]");
        else
            await page.Keyboard.PressAsync("Control+k");
        await page.ClickAsync("#palette a[href='/customers/new']");
        await page.Locator("[name='Input.Name']").FillAsync(firm);
        await page.Locator("[name='Points.Phones[0].Number']").FillAsync(number);
        await page.ClickAsync("main .form-foot .btn-primary");
        await page.WaitForURLAsync(url => url.Contains("/customers/", StringComparison.Ordinal) && !url.EndsWith("/new", StringComparison.Ordinal));
        await Expect(page.Locator(".hero h1")).ToContainTextAsync(firm);
        await page.ExpectNoViolationsAsync();
    }

    private static async Task LogAsync(IPage page, bool phone)
    {
        if (!phone)
            await page.Keyboard.PressAsync("l");
        var box = page.Locator(phone ? ".log-box" : "form.log-box:has(:focus), .log-box:has(:focus)").First;
        await box.Locator("[data-log-subject]").FillAsync("First talk");
        await box.Locator("[name='Log.NextStep']").FillAsync(Promise);
        await box.Locator("[name='Log.NextStepDue']").SelectOptionAsync("OnDay");
        await box.Locator("[name='Log.NextStepOn']").FillAsync(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator("#timeline .event h3", new() { HasTextString = "First talk" })).ToBeVisibleAsync();
        await Expect(page.Locator("#timeline .event h3", new() { HasTextString = Promise })).ToBeVisibleAsync();
    }

    private static async Task NeedAsync(IPage page)
    {
        var customer = new Uri(page.Url).AbsolutePath;
        await page.ClickAsync($"main a[href='{customer}/needs']");
        await page.Locator("[name='Input.What']").FillAsync("Delivery within two days");
        await page.ClickAsync("main .form-foot button");
        await Expect(page.Locator("main")).ToContainTextAsync("Delivery within two days");
        await page.ExpectNoViolationsAsync();
        await page.GotoAsync(customer);
    }

    private static async Task DealAsync(IPage page, string firm, bool phone)
    {
        await page.ClickAsync("main a[href^='/opportunities/new?customerId=']");
        await page.Locator("[name='Input.Title']").FillAsync("Instruments for " + firm);
        await page.Locator("[name='Input.Amount']").FillAsync("12000");
        await page.ClickAsync("main .form-foot .btn-primary");
        await page.WaitForURLAsync(url => !url.Contains("/new", StringComparison.Ordinal));

        await page.GotoAsync($"/opportunities?q={Uri.EscapeDataString(firm)}");
        var card = page.Locator(".board-card");
        await Expect(card).ToHaveCountAsync(1);
        if (phone)
        {
            await card.Locator("summary").ClickAsync();
            await card.Locator("select").SelectOptionAsync("Needs");
            await card.Locator("form button").ClickAsync();
        }
        else
        {
            await card.Locator(".board-title").FocusAsync();
            await page.Keyboard.PressAsync("Shift+ArrowRight");
            await Expect(page.Locator("[data-stage='Appointment'] .board-card")).ToHaveCountAsync(1);
            await Expect(page.Locator("[data-stage='Appointment'] .board-title")).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("Shift+ArrowRight");
        }

        await Expect(page.Locator("[data-stage='Needs'] .board-card")).ToHaveCountAsync(1);
        await page.ExpectNoViolationsAsync();
    }

    private static async Task FindAgainAsync(IPage page, string firm)
    {
        await page.ClickAsync("[data-palette]");
        await page.Locator("#palette input").FillAsync(firm[1..].ToUpperInvariant());
        await Expect(page.Locator("#palette-results a").First).ToContainTextAsync(firm);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".hero h1")).ToContainTextAsync(firm);
    }

    // The evening: what was promised for today is on the list, and done in its place.
    private static async Task KeepAsync(IPage page, string firm)
    {
        await page.GotoAsync("/care?view=Mine");
        var task = page.Locator(".work-row", new() { HasTextString = Promise }).Filter(new() { HasTextString = firm });
        await task.Locator(".work-done button").ClickAsync();
        await Expect(task.Locator("form[action*='TakeBack']")).ToBeVisibleAsync();
        await page.GotoAsync("/care?view=Done");
        await Expect(task.Locator(".pill.ok")).ToBeVisibleAsync();
        await page.ExpectNoViolationsAsync();
    }
}
