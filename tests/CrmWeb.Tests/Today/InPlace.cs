using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CrmWeb.Tests.Access;

namespace CrmWeb.Tests.Today;

/// <summary>Sends forms as the script does, which puts the answer where the form stood.</summary>
internal static class InPlace
{
    extension(HttpClient client)
    {
        /// <summary>Sends a form of a page and answers what takes its place.</summary>
        public async Task<IHtmlDocument> InPlaceAsync(string address, string form, Dictionary<string, string>? values = null)
            => await client.SentAsync(await client.FilledAsync(address, values ?? [], form));

        /// <summary>Sends the form within what took a form's place.</summary>
        public async Task<IHtmlDocument> InPlaceAsync(IParentNode part, Dictionary<string, string>? values = null)
        {
            var form = part.QuerySelector("form")!;
            var hidden = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(i => KeyValuePair.Create(i.Name!, i.Value));
            return await client.SentAsync(new(HttpMethod.Post, form.GetAttribute("action")) { Content = new FormUrlEncodedContent([.. hidden, .. values ?? []]) });
        }

        private async Task<IHtmlDocument> SentAsync(HttpRequestMessage request)
        {
            request.Headers.Add("X-Fragment", "1");
            using var answer = await client.SendAsync(request);
            Assert.True(answer.IsSuccessStatusCode, $"{request.RequestUri} answered {(int)answer.StatusCode}");
            var part = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotContain("<html", part, StringComparison.Ordinal);
            return await answer.DocumentAsync();
        }
    }
}
