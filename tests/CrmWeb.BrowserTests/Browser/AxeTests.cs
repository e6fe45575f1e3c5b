namespace CrmWeb.BrowserTests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class AxeTests(DemoSite site)
{
    // Added by script, since no page of ours has them.
    private const string Faults = """
        () => {
          const image = document.createElement('img');
          const pale = document.createElement('p');
          pale.textContent = 'hard to read';
          pale.style.cssText = 'color: #ccc; background: #fff';
          const links = ['one', 'two'].map(text => Object.assign(document.createElement('a'), { href: '/' + text, textContent: text }));
          links.forEach(link => link.style.cssText = 'display: block; font-size: 10px; line-height: 12px');
          document.querySelector('main').append(image, pale, ...links);
          document.documentElement.removeAttribute('lang');
        }
        """;

    [BrowserFact]
    public async Task What_is_wrong_on_a_page_is_found_with_the_element()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/sign-in");
        Assert.Empty(await page.ViolationsAsync());

        await page.EvaluateAsync(Faults);
        var found = string.Join("\n", await page.ViolationsAsync());

        Assert.Contains("image-alt (critical)", found, StringComparison.Ordinal);
        Assert.Contains("color-contrast (serious)", found, StringComparison.Ordinal);
        Assert.Contains("html-has-lang (serious)", found, StringComparison.Ordinal);
        Assert.Contains("target-size (serious)", found, StringComparison.Ordinal);
        Assert.Contains("hard to read</p>", found, StringComparison.Ordinal);
    }
}
