using System.Net;
using AngleSharp.Html.Parser;

namespace CrmWeb.Tests.Web;

public sealed class ErrorPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Theory]
    [InlineData("en", "Nothing was found here")]
    [InlineData("zh-CN", "没有找到内容")]
    [InlineData("zh", "没有找到内容")]
    public async Task A_missing_page_says_so_in_the_reader_s_language(string language, string title)
    {
        var client = app.CreateClient();
        client.DefaultRequestHeaders.Add("Accept-Language", language);

        var answer = await client.GetAsync(new Uri("/error/404", UriKind.Relative));
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(title, page.QuerySelector("h1")?.TextContent);
        Assert.Equal(language.StartsWith("zh", StringComparison.Ordinal) ? "zh-CN" : "en", page.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/error/200", HttpStatusCode.NotFound)]
    [InlineData("/error/999", HttpStatusCode.NotFound)]
    [InlineData("/error/400", HttpStatusCode.BadRequest)]
    [InlineData("/error/418", (HttpStatusCode)418)]
    public async Task The_error_page_never_claims_success(string path, HttpStatusCode status)
        => Assert.Equal(status, (await app.CreateClient().GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
}
