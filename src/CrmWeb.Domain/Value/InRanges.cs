namespace CrmWeb.Domain.Value;

/// <summary>Shares the customers out among the processors (分段并行): a range for each, the results in the order of the ranges.</summary>
internal static class InRanges
{
    private const int Smallest = 5_000; // below it a second thread costs more than it saves

    public static TResult[] Of<TResult>(int count, Func<Range, TResult> work, CancellationToken cancel)
    {
        var parts = Math.Clamp(count / Smallest, 1, Environment.ProcessorCount);
        var results = new TResult[parts];
        if (parts == 1)
            results[0] = work(..count);
        else
            Parallel.For(0, parts, new ParallelOptions { CancellationToken = cancel }, i => results[i] = work(Part(count, parts, i)..Part(count, parts, i + 1)));
        return results;
    }

    private static int Part(int count, int parts, int i) => (int)((long)count * i / parts);
}
