using CrmWeb.BrowserTests.Browser;
using CrmWeb.Domain.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmWeb.BrowserTests.Opportunities;

[Collection(BrowserCollection.Name)]
public sealed class DragTests(DemoSite site)
{
    [BrowserFact]
    public async Task A_card_dragged_to_the_next_column_stays_there()
    {
        var (page, card) = await OnTheBoardAsync();

        await PickUpAsync(page, card);
        await Column(page, "Needs").Locator("header").HoverAsync();
        await page.Mouse.UpAsync();

        await Expect(CardIn(page, "Needs", card)).ToBeVisibleAsync();
        await Expect(Column(page, "Needs").Locator($"[data-card='{card}'] .board-title")).ToBeFocusedAsync();
        await page.ReloadAsync();
        await Expect(CardIn(page, "Needs", card)).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_card_dragged_to_lost_asks_for_the_reason_first()
    {
        var (page, card) = await OnTheBoardAsync();

        await PickUpAsync(page, card);
        await Column(page, "Lost").HoverAsync(); // it stands there only while a card is held
        await page.Mouse.UpAsync();

        await page.WaitForURLAsync($"**/opportunities/{card}/lost**");
        await Expect(page.Locator("[name='Input.Reason']").First).ToBeVisibleAsync();
    }

    private async Task<(IPage Page, string Card)> OnTheBoardAsync()
    {
        var page = await site.OpenAsAsync(StaffRole.Administrator, "/opportunities");
        var card = await Column(page, "Qualify").Locator(".board-card").First.GetAttributeAsync("data-card");
        return (page, card!);
    }

    // A drag begins where the mouse first moves, and not where it was pressed.
    private static async Task PickUpAsync(IPage page, string card)
    {
        await CardIn(page, "Qualify", card).Locator(".board-owner, .board-facts").First.HoverAsync();
        await page.Mouse.DownAsync();
        await Column(page, "Qualify").Locator("header").HoverAsync();
    }

    private static ILocator Column(IPage page, string stage) => page.Locator($".board [data-stage='{stage}']");

    private static ILocator CardIn(IPage page, string stage, string card) => Column(page, stage).Locator($"[data-card='{card}']");
}
