using System.Globalization;

namespace CrmWeb.Benchmarks;

/// <summary>People who read pages: one alone, then sixteen at once, and how long each page takes them.</summary>
/// <param name="id">Whose page a path with {id} is.</param>
internal sealed class Crowd(ServedProgram program, IReadOnlyList<string> paths, Func<Random, int> id)
{
    private const int Clients = 16;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(30);

    // People read before they go on: without a pause two cores are asked for more than any office asks.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    public async Task TellAsync(string title)
    {
        foreach (var path in paths)
            await program.AskAsync(Filled(path, new Random(0)), IsFragment(path)); // the first answer of a page compiles it
        var alone = await AskAllAsync(1, TimeSpan.Zero);
        var all = await AskAllAsync(Clients, Pause);
        Console.WriteLine($"\n| {title} | alone, ms | 16 people p50 ms | 16 people p95 ms | answers |\n|---|---|---|---|---|");
        foreach (var path in paths)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {path} | {At(alone[path], 50):0.0} | {At(all[path], 50):0} | {At(all[path], 95):0} | {all[path].Count} |"));
        var (one, many) = (alone.Values.SelectMany(t => t).ToList(), all.Values.SelectMany(t => t).ToList());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| all | {At(one, 50):0.0} | {At(many, 50):0} | {At(many, 95):0} | {many.Count} |"));
    }

    private async Task<Dictionary<string, List<double>>> AskAllAsync(int clients, TimeSpan pause)
    {
        var (took, over) = (paths.ToDictionary(p => p, _ => new List<double>()), Task.Delay(Span));
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async client =>
        {
            var random = new Random(client);
            for (var i = client * 5; !over.IsCompleted; i++)
            {
                var path = paths[i % paths.Count];
                var milliseconds = await program.AskAsync(Filled(path, random), IsFragment(path));
                lock (took)
                    took[path].Add(milliseconds);
                await Task.Delay(pause * (0.5 + random.NextDouble()));
            }
        }));
        return took;
    }

    private string Filled(string path, Random random) => path.Replace("{id}", id(random).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    // As the page's scripts ask: what is found while typing, and the parts of a customer's page.
    private static bool IsFragment(string path) => path.StartsWith("/search", StringComparison.Ordinal) || path.Contains("/panels/", StringComparison.Ordinal) || path.EndsWith("/timeline", StringComparison.Ordinal);

    private static double At(List<double> took, int percent)
    {
        took.Sort();
        return took.Count == 0 ? double.NaN : took[Math.Min(took.Count - 1, took.Count * percent / 100)];
    }
}
