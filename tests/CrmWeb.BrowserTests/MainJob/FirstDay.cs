using CrmWeb.BrowserTests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmWeb.BrowserTests.MainJob;

/// <summary>The first day with the program (首次使用): set it up, then bring in the purchases.</summary>
internal static class FirstDay
{
    /// <summary>A whole file is checked and written while the page waits, on whatever machine this is.</summary>
    private const float Patience = 300_000;

    public static async Task SetUpAsync(IPage page, string link)
    {
        await page.GotoAsync(link);
        await page.ExpectNoViolationsAsync();
        await page.Locator("[name='Input.Name']").FillAsync("Ada Keller");
        await page.Locator("[name='Input.Email']").FillAsync("ada@keller.test");
        await page.Locator("[name='Input.Password']").FillAsync("a heron stands in the reeds");
        await page.Locator("[name='Input.Again']").FillAsync("a heron stands in the reeds");
        await page.Locator("[name='Input.Company']").FillAsync("Keller Records");
        await page.Locator("[name='Input.Language']").SelectOptionAsync("en");
        await page.Locator("[name='Input.Currency']").SelectOptionAsync("USD");
        await page.Locator("[name='Input.TimeZone']").FillAsync("America/New_York");
        await page.Locator("[name='Input.Begin'][value=Import]").CheckAsync();
        await page.ClickAsync("main .form-foot button");
        await page.WaitForURLAsync("**/import");
        await Expect(page.Locator(".me b").First).ToHaveTextAsync("Ada Keller");
    }

    public static async Task ImportAsync(IPage page, PurchaseFile file)
    {
        await page.Locator("[name=Upload]").SetInputFilesAsync(file.Path);
        await page.Locator("main form[enctype] button").ClickAsync(new() { Timeout = Patience });
        await Expect(page.Locator("table.preview")).ToContainTextAsync("CD00001", new() { Timeout = Patience });
        await Expect(page.Locator(".kpis")).ToContainTextAsync(file.CustomersShown);
        await page.ExpectNoViolationsAsync();

        await page.Locator("[name='Input.Create'][type=checkbox]").CheckAsync();
        await page.Locator("#import-options .btn-primary").ClickAsync(new() { Timeout = Patience });
        await Expect(page.Locator("main .page-head .pill.ok")).ToHaveTextAsync("Imported", new() { Timeout = Patience });
        await Expect(page.Locator(".definition")).ToContainTextAsync(file.CustomersShown);
    }
}
