using System.Text.RegularExpressions;
using CrmWeb.BrowserTests.Browser;
using CrmWeb.Domain.Access;
using static Microsoft.Playwright.Assertions;

namespace CrmWeb.BrowserTests.Pages;

/// <summary>What a manager does and reads on a phone.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class PhoneTests(DemoSite site)
{
    // Days and order numbers in tables that stand on more than one line.
    private const string BrokenDays = """
        () => {
          const found = [];
          const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          for (let text = texts.nextNode(); text; text = texts.nextNode()) {
            if (!text.parentElement.closest('table') || !text.parentElement.checkVisibility()) continue;
            for (const match of text.data.matchAll(/\d{4}年\d+月\d+日|\d{8}-\d+/g)) {
              const range = document.createRange();
              range.setStart(text, match.index);
              range.setEnd(text, match.index + match[0].length);
              if (new Set([...range.getClientRects()].map(r => Math.round(r.top))).size > 1) found.push(match[0]);
            }
          }
          return found;
        }
        """;

    [BrowserFact]
    public async Task One_move_is_held_without_scripts_with_the_reason_and_the_day_beside_its_button()
    {
        var page = await site.OpenAsAsync(StaffRole.Administrator, "/pyramid/review", "zh-CN", phone: true, scripts: false);
        var row = page.Locator(".review-row").First;
        var name = await row.Locator(".work-text > a").InnerTextAsync();
        await Expect(row.Locator("input[type=date]")).ToBeHiddenAsync();
        await row.Locator(".own-decision summary").ClickAsync();

        Assert.Matches(Day(), await row.Locator("input[type=date]").InputValueAsync());
        await Expect(row.Locator(".accept-now")).ToBeHiddenAsync();
        await row.Locator("input[type=text]").FillAsync("再看一个月");
        await row.Locator("input[type=text]").PressAsync("Enter"); // decides nothing by itself
        await row.Locator("button[value=Hold]").ClickAsync();

        await Expect(page.Locator(".review-row .work-text > a", new() { HasTextString = name })).ToHaveCountAsync(0);
        await Expect(page.Locator(".cards tbody tr").First).ToContainTextAsync("再看一个月");
    }

    [BrowserFact]
    public async Task The_bar_for_all_that_are_ticked_stays_in_sight_and_counts_them()
    {
        var page = await site.OpenAsAsync(StaffRole.Administrator, "/pyramid/review?tick=true", "zh-CN", phone: true);
        var ticked = await page.Locator(".review-row input:checked").CountAsync();

        Assert.True(ticked > 0);
        await Expect(page.Locator("#bulk button[value=Accept]")).ToBeInViewportAsync();
        // What counters come to is not to be read, so what is counted is.
        Assert.Equal("counter(ticked)", await page.Locator(".ticked-count").EvaluateAsync<string>("e => getComputedStyle(e, '::after').content"));
    }

    [BrowserTheory]
    [InlineData("/customers/16")]
    [InlineData("/customers/16/purchases")]
    [InlineData("/customers/16/tiers")]
    [InlineData("/pyramid/review/history")]
    public async Task No_day_in_a_table_breaks_in_its_middle(string address)
    {
        var page = await site.OpenAsAsync(StaffRole.Administrator, address, "zh-CN", phone: true);
        await page.WaitForPartsAsync();

        Assert.Empty(await page.EvaluateAsync<string[]>(BrokenDays));
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d$", RegexOptions.NonBacktracking)]
    private static partial Regex Day();
}
