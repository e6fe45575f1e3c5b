namespace CrmWeb.Benchmarks;

/// <summary>The nightly run in SQLite: a seeded log in a database of its own, its statistics made anew, then three nights.</summary>
internal static class NightlyBenchmark
{
    public static async Task RunAsync(int customers)
    {
        StepTable.Machine();
        await using var database = await FilledDatabase.OfAsync(customers);
        StepTable.Head();
        var table = new StepTable();
        await table.TimeAsync("rebuild of all statistics from the ledger", database.RebuildAsync);
        await table.TimeAsync("first run", () => database.ValueAsync(0));
        await table.TimeAsync("the next night, nothing changed", () => database.ValueAsync(1));
        await table.TimeAsync("the day after: 1 % of the customers buy", () => database.BuyAsync(customers / 100));
        await table.TimeAsync("the night after that", () => database.ValueAsync(2));
    }
}
