using CrmWeb.Access;
using CrmWeb.Domain.Access;
using CrmWeb.Frame;

namespace CrmWeb.Tests.Web;

/// <summary>How often pages ask the database: those of the demo company, as three people come to them by their links.</summary>
public sealed class PageQueriesTests(CountedCompany company) : IClassFixture<CountedCompany>
{
    private const int Most = 8;

    [Theory]
    [InlineData(StaffRole.Administrator)]
    [InlineData(StaffRole.Manager)]
    [InlineData(StaffRole.Sales)]
    public async Task No_page_asks_more_than_eight_questions(StaffRole role)
    {
        using var reader = await company.ReaderAsync(role);

        var pages = await reader.WalkAsync(MenuOf(role), Most);

        Assert.True(pages.Count > 60, $"only {pages.Count} pages were met");
        Assert.All(pages, page => Assert.True(page.Asked.Count <= Most, $"{page.Address} asks {page.Asked.Count} questions:\n{string.Join('\n', page.Asked)}"));
    }

    [Fact]
    public async Task The_pages_of_the_menu_ask_no_more_of_many_records_than_of_few()
    {
        var few = await CountsAsync();
        await company.GrowAsync();
        var many = await CountsAsync();

        Assert.All(few, page => Assert.Equal((page.Key, page.Value), (page.Key, many[page.Key])));
    }

    private async Task<Dictionary<string, int>> CountsAsync()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var role in new[] { StaffRole.Administrator, StaffRole.Sales })
        {
            using var reader = await company.ReaderAsync(role);
            foreach (var address in MenuOf(role))
                counts.Add($"{address} for {role}", (await reader.CountAsync(address, atMost: 0)).Count);
        }

        return counts;
    }

    private static IEnumerable<string> MenuOf(StaffRole role)
        => Menu.Groups.SelectMany(group => group.Lines).Where(line => FolderRules.All.Single(rule => rule.Path == line.Folder).Reads.Contains(role)).Select(line => line.Path);
}
