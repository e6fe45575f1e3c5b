using CrmWeb.Data.Value.WhatIf;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value.WhatIf;

namespace CrmWeb.Value;

/// <summary>The what-if that each person works on (假设分析工作台): computed beside the pages, one at a time, and forgotten after an hour.</summary>
/// <remarks>Nothing of it is in the database, so a restart forgets it too; what is worth keeping is kept as a scenario.</remarks>
public sealed partial class WhatIfDesk(
    WhatIfCalculation calculation, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<WhatIfDesk> log) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly Dictionary<int, WhatIfWork> works = [];
    private readonly Lock gate = new();

    // A large base fills much memory, so that people wait for one another.
    private readonly SemaphoreSlim seat = new(1);

    /// <summary>Begins a calculation; the same person's earlier one stops.</summary>
    public WhatIfWork Start(WhatIfQuestion question, StaffScope staff)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            foreach (var (person, work) in works.Where(w => w.Key == staff.StaffId || now - w.Value.StartedAt > Kept).ToList())
            {
                works.Remove(person);
                work.Cancel();
            }

            return works[staff.StaffId] = new(question, now, (progress, cancel) => ComputeAsync(question, staff, progress, cancel), lifetime.ApplicationStopping);
        }
    }

    /// <summary>A person's own calculation; none after a restart, after an hour, or when it began another than the one asked for.</summary>
    /// <param name="id">Left out for the latest.</param>
    public WhatIfWork? Find(int staffId, Guid? id = null)
    {
        lock (gate)
            return works.TryGetValue(staffId, out var work) && (id ?? work.Id) == work.Id ? work : null;
    }

    public void Dispose()
    {
        foreach (var work in works.Values)
            work.Dispose();
        seat.Dispose();
    }

    private async Task<WhatIfFindings> ComputeAsync(WhatIfQuestion question, StaffScope staff, Action<int> progress, CancellationToken cancel)
    {
        await seat.WaitAsync(cancel);
        try
        {
            return await calculation.RunAsync(question.RunId, question.Assumptions, staff, progress, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(log, question.RunId, failure);
            throw;
        }
        finally
        {
            seat.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A what-if on run {RunId} failed")]
    private static partial void Failed(ILogger log, int runId, Exception failure);
}
