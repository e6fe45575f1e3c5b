using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CrmWeb.Tests.Access;

namespace CrmWeb.Tests.Language;

/// <summary>One page that the crawler came to.</summary>
public sealed record CrawledPage(string Address, int Status, IHtmlDocument Document);

/// <summary>Follows every link from a page on, as far as it leads to pages of ours; of pages that differ by a number it opens a few.</summary>
public static partial class Crawler
{
    private const int OfEachKind = 3;

    public static async Task<IReadOnlyList<CrawledPage>> CrawlAsync(this HttpClient client, params IEnumerable<string> starts)
    {
        var (found, seen, kinds) = (new List<CrawledPage>(), new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        var waiting = new Queue<string>(starts);
        while (waiting.TryDequeue(out var address))
        {
            var kind = Number().Replace(address, "0");
            if (!seen.Add(address) || kinds.GetValueOrDefault(kind) >= OfEachKind)
                continue;

            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            using var answer = await client.GetAsync(address);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;

            var page = new CrawledPage(address, (int)answer.StatusCode, await answer.DocumentAsync());
            found.Add(page);
            foreach (var link in Links(page.Document))
                waiting.Enqueue(link);
        }

        return found;
    }

    private static IEnumerable<string> Links(IHtmlDocument page)
        => page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Where(href => href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal))
            .Select(href => href.Split('#')[0]);

    [GeneratedRegex(@"\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
