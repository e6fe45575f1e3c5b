using System.Globalization;

namespace CrmWeb.Benchmarks;

/// <summary>Pages of the running program, first in peace and then while it values all customers.</summary>
internal static class PagesBenchmark
{
    private const int Clients = 4;
    private static readonly TimeSpan Peace = TimeSpan.FromSeconds(15);
    private static readonly string[] Paths = ["/", "/customers", "/customers?tier=Gold", "/customers/1", "/pyramid", "/value/runs", "/value/backtest"];

    public static async Task RunAsync(int customers)
    {
        StepTable.Machine();
        await using var database = await FilledDatabase.OfAsync(customers);
        await database.RebuildAsync();
        await database.ValueAsync(0);
        using var program = await ServedProgram.StartAsync(database.Folder);
        foreach (var path in Paths)
            await program.AskAsync(path); // the first answer of a page compiles it
        await program.SettledAsync();

        Console.WriteLine("| page | p50 ms | p95 ms | p95 ms while the run is on | answers then |\n|---|---|---|---|---|");
        var peace = await AskAllAsync(program, () => Task.Delay(Peace));
        var during = await AskAllAsync(program, program.RecomputeAsync);
        foreach (var path in Paths)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {path} | {At(peace[path], 50):0} | {At(peace[path], 95):0} | {At(during[path], 95):0} | {during[path].Count} |"));
    }

    // Every client asks for one page after the other until the time is over.
    private static async Task<Dictionary<string, List<double>>> AskAllAsync(ServedProgram program, Func<Task> time)
    {
        var (took, over) = (Paths.ToDictionary(p => p, _ => new List<double>()), time());
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async client =>
        {
            for (var i = client; !over.IsCompleted; i++)
            {
                var milliseconds = await program.AskAsync(Paths[i % Paths.Length]);
                lock (took)
                    took[Paths[i % Paths.Length]].Add(milliseconds);
            }
        }));
        await over;
        return took;
    }

    private static double At(List<double> took, int percent)
    {
        took.Sort();
        return took.Count == 0 ? double.NaN : took[Math.Min(took.Count - 1, took.Count * percent / 100)];
    }
}
