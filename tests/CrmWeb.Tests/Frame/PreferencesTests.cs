using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CrmWeb.Tests.Frame;

public sealed class PreferencesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Theory]
    [InlineData("/customers?tier=Gold", "/customers?tier=Gold")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("", "/")]
    public async Task Choosing_a_language_goes_back_only_to_a_page_of_ours(string asked, string expected)
    {
        var answer = await PostAsync("/language", new() { ["language"] = "zh-CN", ["returnUrl"] = asked });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location?.OriginalString);
        Assert.Contains("c%3Dzh-CN%7Cuic%3Dzh-CN", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dark", "theme=dark")]
    [InlineData("light", "theme=light")]
    [InlineData("device", "theme=device")]
    [InlineData("pink", "theme=device")]
    public async Task A_theme_is_dark_or_light_or_the_device_s_own(string asked, string cookie)
    {
        var answer = await PostAsync("/theme", new() { ["theme"] = asked, ["returnUrl"] = "/" });

        Assert.StartsWith(cookie, Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "device", "light dark")]
    [InlineData("dark", "dark", "dark")]
    [InlineData("light", "light", "light")]
    [InlineData("pink", "device", "light dark")]
    public async Task A_page_says_which_theme_was_chosen_or_that_the_device_decides(string cookie, string theme, string scheme)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/error/404");
        request.Headers.Add("Cookie", "theme=" + cookie);
        var shown = await Client().SendAsync(request);
        var page = new HtmlParser().ParseDocument(await shown.Content.ReadAsStringAsync());

        Assert.Equal(theme, page.DocumentElement.GetAttribute("data-bs-theme"));
        Assert.Equal(scheme, page.QuerySelector("meta[name=color-scheme]")!.GetAttribute("content"));
    }

    [Theory]
    [InlineData("/language")]
    [InlineData("/theme")]
    public async Task A_forged_form_changes_nothing(string path)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["language"] = "zh-CN", ["theme"] = "dark" });

        var answer = await Client().PostAsync(new Uri(path, UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain(answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], c => c.Contains("dark", StringComparison.Ordinal) || c.Contains("zh-CN", StringComparison.Ordinal));
    }

    private HttpClient Client() => app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    private async Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> fields)
    {
        var client = Client();
        var shown = await client.GetAsync(new Uri("/error/404", UriKind.Relative));
        var page = new HtmlParser().ParseDocument(await shown.Content.ReadAsStringAsync());
        var token = (IHtmlInputElement)page.QuerySelector("input[name=__RequestVerificationToken]")!;
        using var form = new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", token.Value)));
        return await client.PostAsync(new Uri(path, UriKind.Relative), form);
    }
}
