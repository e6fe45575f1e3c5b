using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CrmWeb.Tests.Access;

/// <summary>Opens pages and sends their forms as a browser does: with every hidden field, and only fields that are there.</summary>
public static class Forms
{
    extension(HttpClient client)
    {
        public async Task<IHtmlDocument> PageAsync(string address)
        {
            using var answer = await client.GetAsync(address);
            Assert.True(answer.IsSuccessStatusCode, $"GET {address} answered {(int)answer.StatusCode} {answer.Headers.Location}");
            return await answer.DocumentAsync();
        }

        /// <summary>Opens the page, fills in the form (the first post form in main, or the one selected) and sends it.</summary>
        public async Task<HttpResponseMessage> PostFormAsync(string address, Dictionary<string, string> values, string form = "main form[method=post]")
            => await client.SendAsync(await client.FilledAsync(address, values, form));

        /// <summary>The post of a form, ready to be sent, once: so that a test may send several at the same time.</summary>
        public async Task<HttpRequestMessage> FilledAsync(string address, Dictionary<string, string> values, string form = "main form[method=post]")
        {
            var element = (await client.PageAsync(address)).QuerySelector<IHtmlFormElement>(form);
            Assert.True(element is not null, $"{address} has no {form}");
            var fields = element.Fields();
            foreach (var (name, value) in values)
            {
                Assert.True(element.Elements.Any(e => e.GetAttribute("name") == name), $"{address} has no field {name}");
                fields.RemoveAll(f => f.Key == name);
                fields.Add(new(name, value));
            }

            var action = element.GetAttribute("action") is { Length: > 0 } target ? target : address;
            return new(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(fields) };
        }
    }

    extension(HttpResponseMessage answer)
    {
        public async Task<IHtmlDocument> DocumentAsync()
            => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    extension(IHtmlFormElement form)
    {
        /// <summary>What a browser would send of the form as it came.</summary>
        internal List<KeyValuePair<string, string>> Fields() =>
        [
            .. form.Elements.OfType<IHtmlInputElement>()
                .Where(i => i.Name is { Length: > 0 } && i.Type is not ("submit" or "button" or "file") && (i.Type is not ("checkbox" or "radio") || i.IsChecked))
                .Select(i => KeyValuePair.Create(i.Name!, i.Value)),
            .. form.Elements.OfType<IHtmlSelectElement>().Where(s => s.Name is { Length: > 0 }).Select(s => KeyValuePair.Create(s.Name!, s.Value ?? "")),
            .. form.Elements.OfType<IHtmlTextAreaElement>().Where(t => t.Name is { Length: > 0 }).Select(t => KeyValuePair.Create(t.Name!, t.Value)),
        ];
    }
}
