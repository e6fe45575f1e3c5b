using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace CrmWeb.Data.Sqlite;

/// <summary>Lets one writer of this process at a time into a database file.</summary>
/// <remarks>
/// SQLite 3.50.4 can damage its log when a checkpoint and a write meet (fixed in 3.50.7). A commit runs its checkpoint
/// before it returns, so a gate held until then keeps the two apart; waiting here is also cheaper than SQLite's polling.
/// </remarks>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A gate lives as long as the process.")]
internal sealed class WriterGate
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly ConcurrentDictionary<string, WriterGate> Gates = new(StringComparer.Ordinal);

    private readonly SemaphoreSlim turn = new(1, 1);

    private WriterGate() { }

    public static WriterGate For(string dataSource)
        => Gates.GetOrAdd(Path.GetFullPath(dataSource), _ => new WriterGate());

    public void Enter()
    {
        if (!turn.Wait(Patience))
            throw Overdue();
    }

    public async Task EnterAsync(CancellationToken cancel)
    {
        if (!await turn.WaitAsync(Patience, cancel))
            throw Overdue();
    }

    public void Leave() => turn.Release();

    private static TimeoutException Overdue() => new("Another write has held the database for over a minute.");
}
