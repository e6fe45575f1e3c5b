using CrmWeb.Domain.Access;
using CrmWeb.Frame;
using CrmWeb.Language;
using CrmWeb.Tests.Access;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Language;

public sealed class CrawlTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task No_page_lacks_a_word_or_a_title(string language)
    {
        foreach (var role in new[] { StaffRole.Manager, StaffRole.ServiceDesk, StaffRole.Administrator, StaffRole.Auditor })
        {
            using var client = await app.ClientAs(role);
            client.DefaultRequestHeaders.Add("Accept-Language", language);

            var pages = await client.CrawlAsync([.. MenuOf(role), "/change-password", "/sign-in", "/error/404"]);

            Assert.All(pages, page => Assert.False(page.Status >= 500, $"{page.Address} answered {page.Status}"));
            Assert.All(pages, page => Assert.Equal(language, page.Document.DocumentElement.GetAttribute("lang")));
            Assert.All(pages, page => Assert.False(string.IsNullOrWhiteSpace(page.Document.QuerySelector("h1")?.TextContent), $"{page.Address} has no heading"));
            Assert.All(pages, page => Assert.False(page.Document.Title!.StartsWith(" ·", StringComparison.Ordinal), $"{page.Address} has no title"));
        }

        Assert.Empty(app.Services.GetRequiredService<Words>().Missing);
    }

    private static IEnumerable<string> MenuOf(StaffRole role)
        => Menu.Groups.SelectMany(group => group.Lines)
            .Where(line => CrmWeb.Access.FolderRules.All.Single(rule => rule.Path == line.Folder).Reads.Contains(role))
            .Select(line => line.Path);
}
