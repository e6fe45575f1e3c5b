using System.Text.RegularExpressions;
using CrmWeb.BrowserTests.Browser;
using CrmWeb.Domain.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmWeb.BrowserTests.Interactions;

[Collection(BrowserCollection.Name)]
public sealed class LogBoxTests(DemoSite site)
{
    private const string Subject = "[name='Log.Subject']";

    [BrowserFact]
    public async Task On_a_customers_page_a_call_is_logged_with_the_keyboard_alone()
    {
        var page = await OnACustomerAsync();
        var address = page.Url;

        await page.Keyboard.PressAsync("l");
        await Expect(page.Locator(Subject)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Wants a quote by Friday");
        await page.Keyboard.PressAsync("Control+Enter");

        await Expect(page.Locator("#timeline .event h3").First).ToHaveTextAsync("Wants a quote by Friday");
        await Expect(page.Locator(Subject)).ToHaveValueAsync("");
        Assert.Equal(address, page.Url);
    }

    [BrowserFact]
    public async Task I_E_and_O_mark_the_content_outside_of_texts_and_are_letters_within()
    {
        var page = await OnACustomerAsync();

        await page.Keyboard.PressAsync("e");
        await Expect(page.Locator("[data-key=e]")).ToBeCheckedAsync();
        await page.Locator(Subject).FocusAsync();
        await page.Keyboard.TypeAsync("oie");

        await Expect(page.Locator("[data-key=o]")).Not.ToBeCheckedAsync();
        await Expect(page.Locator(Subject)).ToHaveValueAsync("oie");
    }

    [BrowserFact]
    public async Task From_anywhere_the_dialog_asks_for_the_customer_by_a_part_of_its_name()
    {
        var page = await site.OpenAsAsync(StaffRole.Administrator);
        var name = await page.Locator("tbody .rowlink").First.InnerTextAsync();

        await page.Keyboard.PressAsync("l");
        await Expect(page.Locator("#sheet #log-customer")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(name[..4]);
        await Expect(page.Locator("#sheet [role=option]").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#sheet " + Subject).FillAsync("Called from anywhere");
        await page.ExpectNoViolationsAsync();
        await page.Keyboard.PressAsync("Control+Enter");

        await Expect(page.Locator("#sheet")).ToBeHiddenAsync();
        await page.GotoAsync("/interactions?q=called+from+anywhere");
        await Expect(page.Locator("tbody .rowlink")).ToHaveTextAsync("Called from anywhere");
    }

    [BrowserFact]
    public async Task A_form_that_is_not_accepted_stays_open_with_its_words()
    {
        var page = await OnACustomerAsync();
        await page.Locator("[name='Log.Notes']").FillAsync("Notes without a subject");

        await page.Locator(".log-box button[type=submit]").ClickAsync();

        await Expect(page.Locator(Subject + ".is-invalid")).ToBeFocusedAsync();
        await Expect(page.Locator("[name='Log.Notes']")).ToHaveValueAsync("Notes without a subject");
    }

    [BrowserFact]
    public async Task What_was_typed_survives_a_lost_session_and_is_gone_once_it_is_kept()
    {
        var page = await OnACustomerAsync();
        await page.Locator(Subject).FillAsync("Typed while the session ran out");
        await page.Context.ClearCookiesAsync(new() { Name = "crm" });

        await page.Locator(".log-box button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/sign-in?**");
        await SignInAsync(page);
        await Expect(page.Locator(Subject)).ToHaveValueAsync("Typed while the session ran out");
        await page.WaitForLoadStateAsync();
        await page.Locator(".log-box button[type=submit]").ClickAsync();
        await Expect(page.Locator("#timeline .event h3").First).ToHaveTextAsync("Typed while the session ran out");

        await page.ReloadAsync();
        await Expect(page.Locator(Subject)).ToHaveValueAsync("");
        await Expect(page.Locator("#timeline .event h3", new() { HasTextString = "Typed while the session ran out" })).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task One_kind_of_event_is_shown_in_place_and_older_ones_follow()
    {
        var page = await OnACustomerAsync();
        var address = page.Url;

        await page.Locator("#timeline .segments a[href$='kind=purchase']").ClickAsync();
        await Expect(page.Locator("#timeline .segments a.active")).ToHaveAttributeAsync("href", new Regex("kind=purchase$", RegexOptions.None, TimeSpan.FromSeconds(1)));

        Assert.Equal(await page.Locator("#timeline li.event").CountAsync(), await page.Locator("#timeline .k-Purchase").CountAsync());
        Assert.Equal(address, page.Url);
    }

    private async Task<IPage> OnACustomerAsync()
    {
        var page = await site.OpenAsAsync(StaffRole.Administrator);
        await page.GotoAsync((await page.Locator("tbody .rowlink").First.GetAttributeAsync("href"))!);
        await Expect(page.Locator(".log-box")).ToBeVisibleAsync();
        return page;
    }

    private static async Task SignInAsync(IPage page)
    {
        await page.Locator("input[type=email]").FillAsync("administrator@staff.test");
        await page.Locator("input[type=password]").FillAsync("a heron stands in the reeds");
        await page.Locator("main button").ClickAsync();
    }
}
