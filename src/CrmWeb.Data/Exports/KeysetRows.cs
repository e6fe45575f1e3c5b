using System.Runtime.CompilerServices;

namespace CrmWeb.Data.Exports;

/// <summary>Reads rows page by page by their key (键集分页读取): a reader that stalls holds no transaction open, and memory stays flat.</summary>
public static class KeysetRows
{
    public const int Page = 1000;

    /// <param name="next">The page after a key.</param>
    public static async IAsyncEnumerable<TRow> Of<TRow>(
        Func<int, CancellationToken, Task<List<TRow>>> next, Func<TRow, int> key, [EnumeratorCancellation] CancellationToken cancel)
    {
        var last = 0;
        while (await next(last, cancel) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
                yield return row;
            last = key(rows[^1]);
        }
    }
}
