using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Data;

namespace CrmWeb.Tests.Web;

/// <summary>A page that was opened, and what it asked the database.</summary>
public sealed record CountedPage(string Address, IReadOnlyList<string> Asked);

/// <summary>Somebody signed in, whose visits are counted.</summary>
public sealed partial class CountedReader(HttpClient client, QueryCounter counter) : IDisposable
{
    private const int Visits = 3;

    /// <summary>One page of each kind that links lead to.</summary>
    /// <param name="enough">A page that asks no more is not opened again.</param>
    public async Task<IReadOnlyList<CountedPage>> WalkAsync(IEnumerable<string> starts, int enough)
    {
        var (found, seen) = (new List<CountedPage>(), new HashSet<string>(StringComparer.Ordinal));
        var waiting = new Queue<string>(starts);
        while (waiting.TryDequeue(out var address))
        {
            if (!seen.Add(Number().Replace(address.Split('?')[0], "0")))
                continue;

            var before = counter.Count;
            using var answer = await client.GetAsync(address);
            if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;

            var asked = counter.After(before);
            found.Add(new(address, asked.Count <= enough ? asked : await CountAsync(address, enough)));
            foreach (var link in (await answer.DocumentAsync()).QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!))
                waiting.Enqueue(link.Split('#')[0]);
        }

        return found;
    }

    /// <summary>The least of a few visits: the first fills what is kept in memory, and every few seconds the settings are read anew.</summary>
    public async Task<IReadOnlyList<string>> CountAsync(string address, int atMost)
    {
        IReadOnlyList<string>? least = null;
        for (var visit = 0; visit < Visits && !(least?.Count <= atMost); visit++)
        {
            var before = counter.Count;
            using var answer = await client.GetAsync(address);
            Assert.True(answer.IsSuccessStatusCode, $"GET {address} answered {(int)answer.StatusCode}");
            var asked = counter.After(before);
            least = asked.Count < (least?.Count ?? int.MaxValue) ? asked : least;
        }

        return least!;
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex(@"\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
