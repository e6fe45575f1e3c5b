using CrmWeb.BrowserTests.Browser;
using CrmWeb.Domain.Access;
using Microsoft.Playwright;

namespace CrmWeb.BrowserTests.Pages;

/// <summary>What is written in drawings can be read.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ChartTests(DemoSite site)
{
    // The letters of each drawing as they come out on the screen: too small, cut off at an edge, or one text upon another.
    private const string Faults = """
        () => {
          const found = document.querySelector('main svg text') ? [] : ['no drawing'];
          for (const drawing of document.querySelectorAll('main svg:has(text)')) {
            if (!drawing.checkVisibility()) continue;
            const edge = drawing.getBoundingClientRect();
            const texts = [...drawing.querySelectorAll('text')].map((text) => ({ text, box: text.getBoundingClientRect() }));
            for (const { text, box } of texts) {
              const size = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a;
              if (size < 11.95) found.push(`${text.textContent}: ${size.toFixed(1)} pixels`);
              if (box.left < edge.left - 1 || box.right > edge.right + 1 || box.bottom > edge.bottom + 1) found.push(`${text.textContent}: cut off`);
            }
            texts.forEach(({ text, box }, i) => texts.slice(i + 1).forEach((other) => {
              const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
              const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
              if (across > 1 && down > box.height / 3) found.push(`${text.textContent} upon ${other.text.textContent}`);
            }));
          }
          return found;
        }
        """;

    [BrowserTheory]
    [InlineData("/pyramid", "en-GB", true)]
    [InlineData("/pyramid", "zh-CN", true)]
    [InlineData("/pyramid", "en-GB", false)]
    [InlineData("/value/equity", "en-GB", true)]
    [InlineData("/value/equity", "zh-CN", true)]
    [InlineData("/value/equity", "zh-CN", false)]
    [InlineData("/value/backtest", "en-GB", true)]
    [InlineData("/value/backtest", "zh-CN", true)]
    [InlineData("/customers", "zh-CN", true)]
    public async Task Letters_of_a_drawing_are_large_enough_whole_and_apart(string address, string language, bool phone)
    {
        var page = await site.OpenAsAsync(StaffRole.Manager, address, language, phone);

        Assert.Empty(await page.EvaluateAsync<string[]>(Faults));
    }
}
