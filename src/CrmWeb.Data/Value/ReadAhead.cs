using System.Collections.Concurrent;

namespace CrmWeb.Data.Value;

/// <summary>Computes rows on a second thread while the first writes them (预取), in their order.</summary>
internal static class ReadAhead
{
    private const int Rows = 2_000;
    private const int Chunks = 4;

    extension<TRow>(IEnumerable<TRow> rows)
    {
        /// <summary>Some thousand rows ahead of the reader, no more; a reader that stops early stops the work.</summary>
        public IEnumerable<TRow> Ahead(CancellationToken cancel)
        {
            using var given = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            using var ready = new BlockingCollection<TRow[]>(Chunks);
            var work = Task.Run(() => Fill(rows, ready, given.Token), CancellationToken.None);
            try
            {
                foreach (var chunk in ready.GetConsumingEnumerable(given.Token))
                {
                    foreach (var row in chunk)
                        yield return row;
                }

                work.GetAwaiter().GetResult(); // what went wrong over there is told here
            }
            finally
            {
                given.Cancel();
                _ = Task.WhenAny(work).GetAwaiter().GetResult();
            }
        }
    }

    private static void Fill<TRow>(IEnumerable<TRow> rows, BlockingCollection<TRow[]> ready, CancellationToken cancel)
    {
        try
        {
            foreach (var chunk in rows.Chunk(Rows))
                ready.Add(chunk, cancel);
        }
        finally
        {
            ready.CompleteAdding();
        }
    }
}
