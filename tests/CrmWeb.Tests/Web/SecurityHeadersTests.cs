using System.Net;

namespace CrmWeb.Tests.Web;

public sealed class SecurityHeadersTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Theory]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/css/crm.css", HttpStatusCode.OK)]
    [InlineData("/error/500", HttpStatusCode.InternalServerError)]
    [InlineData("/error/404", HttpStatusCode.NotFound)]
    public async Task Every_answer_carries_the_headers_errors_included(string path, HttpStatusCode status)
    {
        var answer = await app.CreateClient().GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(status, answer.StatusCode);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Referrer-Policy"));
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Cross-Origin-Opener-Policy"));
        Assert.Equal(["DENY"], answer.Headers.GetValues("X-Frame-Options"));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"), "only over https");
    }
}
