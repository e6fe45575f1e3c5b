using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CrmWeb.Tests.Access;

/// <summary>Opens pages and sends their forms as a browser does: with every hidden field, and only fields that are there.</summary>
public static class Forms
{
    extension(HttpClient client)
    {
        /// <summary>A page as it stands once the parts have come that it fetches later.</summary>
        public async Task<IHtmlDocument> PageAsync(string address)
        {
            using var answer = await client.GetAsync(address);
            Assert.True(answer.IsSuccessStatusCode, $"GET {address} answered {(int)answer.StatusCode} {answer.Headers.Location}");
            var page = await answer.DocumentAsync();
            foreach (var part in page.QuerySelectorAll("[data-later]"))
                part.InnerHtml = await client.FragmentAsync(part.GetAttribute("data-later")!);
            return page;
        }

        /// <summary>A part of a page alone, as scripts ask for it.</summary>
        public async Task<string> FragmentAsync(string address)
        {
            using var ask = new HttpRequestMessage(HttpMethod.Get, address);
            ask.Headers.Add("X-Fragment", "1");
            using var answer = await client.SendAsync(ask);
            Assert.True(answer.IsSuccessStatusCode, $"GET {address} as a fragment answered {(int)answer.StatusCode} {answer.Headers.Location}");
            return await answer.Content.ReadAsStringAsync();
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
