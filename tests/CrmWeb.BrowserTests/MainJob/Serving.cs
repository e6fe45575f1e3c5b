using System.Globalization;
using CrmWeb.BrowserTests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmWeb.BrowserTests.MainJob;

/// <summary>The work with one customer (互动、投诉、关怀): log a call, record a complaint, keep a promise.</summary>
internal static class Serving
{
    public static async Task LogAsync(IPage page, string subject, string promise, DateOnly due)
    {
        await page.Locator("[name='Log.Subject']").FillAsync(subject);
        await page.Locator("[name='Log.NextStep']").FillAsync(promise);
        await page.Locator("[name='Log.NextStepDue']").SelectOptionAsync("OnDay");
        await page.Locator("[name='Log.NextStepOn']").FillAsync(due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.ClickAsync(".log-box [type=submit]");
        await Expect(page.Locator("#timeline .event h3", new() { HasTextString = subject })).ToBeVisibleAsync();
        await Expect(page.Locator("#timeline .event h3", new() { HasTextString = promise })).ToBeVisibleAsync();
        await Expect(page.Locator("[name='Log.Subject']")).ToHaveValueAsync("");
    }

    public static async Task ComplainAsync(IPage page, string summary)
    {
        var customer = await page.Locator(".hero h1").EvaluateAsync<string>("h1 => h1.firstChild.textContent.trim()");
        await page.WaitForPartsAsync(); // one that comes just now moves the link from under the pointer
        await page.ClickAsync("#complaints .form-foot a");
        await page.WaitForURLAsync("**/complaints/new?*");
        await page.Locator("[name='Input.Summary']").FillAsync(summary);
        await page.Locator("[name='Input.Category']").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.ClickAsync("main .form-foot [type=submit]");
        await Expect(page.Locator("h1")).ToContainTextAsync(summary);

        await page.ClickAsync(".side-link[href='/complaints']");
        var row = page.Locator("tbody tr", new() { HasTextString = summary });
        await Expect(row).ToContainTextAsync(customer);
        await Expect(row.Locator(".tier")).ToHaveTextAsync("Gold");
    }

    public static async Task KeepThePromiseAsync(IPage page, string promise)
    {
        await page.ClickAsync(".side-link[href='/care']");
        await page.ClickAsync(".tabs a[href$='view=Mine']");
        await page.WaitForURLAsync("**/care?view=Mine"); // else the button of the page that is being left may be pressed
        var task = page.Locator(".work-row", new() { HasTextString = promise });
        await task.Locator(".work-done button").ClickAsync();
        await Expect(task.Locator("form[action*='TakeBack']")).ToBeVisibleAsync(); // done in its place, before the page is left
        await page.ClickAsync(".tabs a[href$='view=Mine']");
        await Expect(task).ToHaveCountAsync(0);

        await page.ClickAsync(".tabs a[href$='view=Done']");
        await Expect(task.Locator(".pill.ok")).ToBeVisibleAsync();
        await page.ExpectNoViolationsAsync();
    }
}
