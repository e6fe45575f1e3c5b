using CrmWeb.Domain.Value;
using CrmWeb.Domain.Workers;

namespace CrmWeb.Domain.Complaints;

/// <summary>The promises of all open cases counted anew (重新计时批次), after a policy, the working hours or a day off were changed.</summary>
public sealed class Retiming : ILongJob
{
    public const int ErrorLength = 1000;
    public const int WorkerLength = 100;

    private Retiming() { } // EF Core

    public Retiming(DateTime requestedAt, int? requestedBy) => (RequestedAt, RequestedBy, Status) = (requestedAt, requestedBy, RunStatus.Queued);

    public int Id { get; private set; }
    public RunStatus Status { get; private set; }
    public int? RequestedBy { get; private set; }
    public DateTime RequestedAt { get; private set; }
    public DateTime? StartedAt { get; private set; }
    public DateTime? FinishedAt { get; private set; }
    public DateTime? CancelAskedAt { get; private set; }
    public string Worker { get; private set; } = "";
    public DateTime? BeatAt { get; private set; }
    public int Progress { get; private set; }

    /// <summary>How many open cases were looked at, and of how many a promise moved.</summary>
    public int Cases { get; private set; }
    public int Moved { get; private set; }
    public string Error { get; private set; } = "";
    public bool IsOpen => Status is RunStatus.Queued or RunStatus.Running;

    /// <summary>Begins, or begins anew after its process was killed; what was counted before is counted to the same.</summary>
    public void Start(string worker, DateTime at)
    {
        if (!IsOpen)
            throw new RuleBrokenException("These cases were counted already.");

        (Status, Worker, StartedAt, BeatAt, Progress) = (RunStatus.Running, worker, at, at, 0);
    }

    /// <summary>Asks it to stop; one that has not begun stops at once.</summary>
    public void AskToCancel(DateTime at)
    {
        if (!IsOpen)
            throw new RuleBrokenException("These cases were counted already.");

        CancelAskedAt ??= at;
        if (Status == RunStatus.Queued)
            Cancel(at);
    }

    public void Finish(int cases, int moved, DateTime at) => (Status, FinishedAt, Progress, Cases, Moved) = (RunStatus.Done, at, 100, cases, moved);

    public void Cancel(DateTime at) => (Status, FinishedAt) = (RunStatus.Cancelled, at);

    public void Fail(string error, DateTime at)
        => (Status, FinishedAt, Error) = (RunStatus.Failed, at, error.Length > ErrorLength ? error[..ErrorLength] : error);
}
