using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Web;

public sealed class BrokenDatabaseTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_failure_is_told_in_the_reader_s_language_without_the_database()
    {
        using var sales = await app.ClientAs(StaffRole.Sales);
        sales.DefaultRequestHeaders.Add("Accept-Language", "zh-CN");
        await app.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"StaffSessions\" RENAME TO \"Elsewhere\""));

        var answer = await sales.GetAsync("/change-password");
        var page = await answer.DocumentAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("系统出了问题", page.QuerySelector("h1")?.TextContent);
        Assert.Empty(page.QuerySelectorAll("form"));
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotContain("StaffSessions", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }
}
