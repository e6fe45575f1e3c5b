using System.Collections.Concurrent;

namespace CrmWeb.Data.Imports;

/// <summary>How far the imports under way in this process have come (导入进度), and the way to stop one.</summary>
/// <remarks>Kept in memory: an import writes in one transaction, beside which nobody could write its progress.</remarks>
public sealed class ImportProgress
{
    private readonly ConcurrentDictionary<int, ImportWork> _works = [];

    /// <summary>Per cent; none while the import waits or another process does it.</summary>
    public int? Of(int importId) => _works.TryGetValue(importId, out var work) ? work.Percent : null;

    public ImportWork Begin(int importId)
    {
        var work = new ImportWork(() => _works.TryRemove(importId, out _));
        _works[importId] = work;
        return work;
    }

    /// <summary>Asks an import to stop; what it wrote is not kept.</summary>
    public void Cancel(int importId)
    {
        if (_works.TryGetValue(importId, out var work))
            work.Cancel();
    }
}

/// <summary>One import under way (进行中的导入).</summary>
public sealed class ImportWork(Action ended) : IProgress<int>, IDisposable
{
    private readonly CancellationTokenSource _cancelled = new();

    public int Percent { get; private set; }

    public CancellationToken Cancelled => _cancelled.Token;

    public void Report(int value) => Percent = value;

    public void Cancel() => _cancelled.Cancel();

    public void Dispose()
    {
        ended();
        _cancelled.Dispose();
    }
}
