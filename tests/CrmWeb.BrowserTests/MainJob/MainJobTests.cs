using CrmWeb.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace CrmWeb.BrowserTests.MainJob;

/// <summary>The whole main job in one sitting, as the first person of a new company does it.</summary>
public sealed class MainJobTests(CrmSite site) : IClassFixture<CrmSite>
{
    [BrowserFact]
    public async Task From_the_set_up_link_over_a_file_of_purchases_to_a_promise_kept_to_a_gold_customer()
    {
        var page = await site.OpenAsync();
        var file = PurchaseFile.In(site.DataFolder);

        await FirstDay.SetUpAsync(page, site.SetUpLink);
        await FirstDay.ImportAsync(page, file);
        await Valuing.RecomputeAsync(page, "1998-06-30");
        await Valuing.SeeThePyramidAsync(page, file);
        await Valuing.OpenAGoldCustomerAsync(page);
        await Serving.LogAsync(page, "Asked about the spring sale", "Send the list of the spring sale", DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(2));
        await Serving.ComplainAsync(page, "Two records came broken");
        await Serving.KeepThePromiseAsync(page, "Send the list of the spring sale");

        await page.ClickAsync(".side-link[href='/pyramid']");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "中文" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("客户金字塔");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
    }
}
