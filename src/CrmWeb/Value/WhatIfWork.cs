using CrmWeb.Domain.Value.WhatIf;

namespace CrmWeb.Value;

/// <summary>What a person asks (假设分析问题): a run, and what to assume instead of its settings.</summary>
public sealed record WhatIfQuestion(int RunId, DateOnly AsOf, Assumptions Assumptions);

/// <summary>One what-if under way or done (一次假设分析), held in memory.</summary>
public sealed class WhatIfWork : IDisposable
{
    private readonly CancellationTokenSource ending;
    private volatile int progress;

    /// <summary>Begins at once, beside the pages.</summary>
    public WhatIfWork(WhatIfQuestion question, DateTime at, Func<Action<int>, CancellationToken, Task<WhatIfFindings>> compute, CancellationToken stopping)
    {
        (Question, StartedAt) = (question, at);
        ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var token = ending.Token;
        Findings = Task.Run(() => compute(reached => progress = reached, token), token);
    }

    public Guid Id { get; } = Guid.NewGuid();
    public WhatIfQuestion Question { get; }
    public DateTime StartedAt { get; }

    /// <summary>How far it has come, in per cent.</summary>
    public int Progress => progress;

    public Task<WhatIfFindings> Findings { get; }
    public bool IsUnderWay => !Findings.IsCompleted;
    public bool IsDone => Findings.IsCompletedSuccessfully;

    public void Cancel() => ending.Cancel();

    public void Dispose()
    {
        ending.Cancel();
        ending.Dispose();
    }
}
