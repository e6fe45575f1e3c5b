using CrmWeb.BrowserTests.Browser;
using CrmWeb.Domain.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmWeb.BrowserTests.Interactions;

/// <summary>Logging with a next step is measured: at most ten keys beside the words themselves, and the page stays.</summary>
[Collection(BrowserCollection.Name)]
public sealed class QuickLogTests(DemoSite site)
{
    private const int Most = 10;
    private const string Toast = "#toasts .toast-note";

    [BrowserTheory]
    [InlineData("/", "en-GB")]
    [InlineData("/customers", "en-GB")]
    [InlineData("/pyramid", "zh-CN")]
    [InlineData("/complaints", "en-GB")]
    [InlineData("/settings", "zh-CN")]
    public async Task From_any_page_an_interaction_with_a_next_step_takes_ten_keys_beside_its_words(string address, string language)
    {
        var page = await site.OpenAsAsync(StaffRole.Administrator, address, language);
        await page.EvaluateAsync("window.sameTab = true");
        var keys = new Keys(page);

        await keys.PressAsync("l");
        await Expect(page.Locator("#log-customer")).ToBeFocusedAsync();
        await keys.PressAsync("a", "t", "l");
        await Expect(page.Locator("#sheet [role=option]").First).ToBeVisibleAsync();
        await keys.PressAsync("Enter");
        await Expect(page.Locator("#sheet .log-customer")).ToBeVisibleAsync();
        await PromiseAsync(page, keys, "Quick from " + address);

        await Expect(page.Locator("#sheet")).ToBeHiddenAsync();
        await Expect(page.Locator(Toast)).ToContainTextAsync("Send the offer");
        Assert.InRange(keys.Count, 1, Most);
        Assert.True(await page.EvaluateAsync<bool>("window.sameTab"));
    }

    [BrowserFact]
    public async Task On_a_customers_page_five_keys_do_and_the_notice_takes_it_back_in_place()
    {
        var page = await site.OpenAsAsync(StaffRole.Administrator);
        // The key is pressed before the box is there.
        await page.RouteAsync("**/panels/log", async route =>
        {
            await Task.Delay(500);
            await route.ContinueAsync();
        });
        await page.GotoAsync((await page.Locator("tbody .rowlink").First.GetAttributeAsync("href"))!);
        await page.EvaluateAsync("window.sameTab = true");
        var keys = new Keys(page);

        await keys.PressAsync("l");
        await PromiseAsync(page, keys, "Logged and regretted");
        var logged = page.Locator("#timeline .event h3", new() { HasTextString = "Logged and regretted" });
        await Expect(logged).ToHaveCountAsync(1);
        Assert.InRange(keys.Count, 1, 5);
        await page.ExpectNoViolationsAsync();
        await page.Locator(Toast + " button").ClickAsync();
        await Expect(logged).ToHaveCountAsync(0);
        await page.Locator(Toast + " button").ClickAsync();

        await Expect(logged).ToHaveCountAsync(1);
        Assert.True(await page.EvaluateAsync<bool>("window.sameTab"));
    }

    [BrowserFact]
    public async Task The_line_walked_to_tells_the_customer()
    {
        var page = await site.OpenAsAsync(StaffRole.Manager, "/");
        var name = await page.Locator("main .work-row .work-customer").First.InnerTextAsync();

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("l");

        await Expect(page.Locator("#sheet .log-customer")).ToHaveTextAsync(name);
        await Expect(page.Locator("#sheet [data-log-subject]")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task A_template_fills_the_box_in_place_and_leaves_what_was_typed()
    {
        var page = await site.OpenAsAsync(StaffRole.Sales, "/log-templates/new");
        await page.Locator("[name='Input.Name']").FillAsync("Delivered?");
        await page.Locator("[name='Input.Subject']").FillAsync("About the delivery");
        await page.Locator("[name='Input.NextStep']").FillAsync("Call again");
        await page.Locator("main .btn-primary").ClickAsync();
        await page.WaitForURLAsync("**/log-templates");
        await page.ExpectNoViolationsAsync();

        await page.Keyboard.PressAsync("l");
        await page.Locator("#sheet [name='Log.Notes']").FillAsync("All is well");
        await page.Locator("#sheet summary", new() { HasTextString = "Templates" }).ClickAsync();
        await page.Locator("#sheet [data-template]").First.ClickAsync();

        await Expect(page.Locator("#sheet [data-log-subject]")).ToHaveValueAsync("About the delivery");
        await Expect(page.Locator("#sheet [name='Log.Notes']")).ToHaveValueAsync("All is well");
        await Expect(page.Locator("#sheet [name='Log.NextStepDue']")).ToHaveValueAsync("InAWeek");
        await page.ExpectNoViolationsAsync();
    }

    // The subject, then over the notes to the next step, whose day sets itself.
    private static async Task PromiseAsync(IPage page, Keys keys, string subject)
    {
        await Expect(page.Locator("[data-log-subject]:focus")).ToBeVisibleAsync();
        await page.Keyboard.TypeAsync(subject);
        await keys.PressAsync("Tab", "Tab");
        await page.Keyboard.TypeAsync("Send the offer");
        await Expect(page.Locator("[name='Log.NextStepDue']:visible")).ToHaveValueAsync("InAWeek");
        await keys.PressAsync("Control+Enter");
    }

    /// <summary>Counts every key that is pressed, the two of a chord as two.</summary>
    private sealed class Keys(IPage page)
    {
        public int Count { get; private set; }

        public async Task PressAsync(params string[] keys)
        {
            foreach (var key in keys)
            {
                Count += key.Split('+').Length;
                await page.Keyboard.PressAsync(key);
            }
        }
    }
}
