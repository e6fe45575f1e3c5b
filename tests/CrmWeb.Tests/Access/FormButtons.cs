using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CrmWeb.Tests.Access;

/// <summary>Presses a button of a form that sends it elsewhere, and reads a form again that an answer brought back.</summary>
public static class FormButtons
{
    extension(HttpClient client)
    {
        public async Task<HttpRequestMessage> PressedAsync(string address, string button)
        {
            var page = await client.PageAsync(address);
            var pressed = page.QuerySelector(button);
            Assert.True(pressed is not null, $"{address} has no {button}");
            return new(HttpMethod.Post, pressed.GetAttribute("formaction")) { Content = new FormUrlEncodedContent(page.Fields("main form[method=post]")) };
        }
    }

    extension(IHtmlDocument page)
    {
        public List<KeyValuePair<string, string>> Fields(string form)
            => page.QuerySelector<IHtmlFormElement>(form)!.Fields();
    }
}
