using CrmWeb.Domain.Value;
using CrmWeb.Domain.Workers;

namespace CrmWeb.Domain.Duplicates;

/// <summary>One search for duplicates (查重批次) over all customers: every night, or when somebody asks for it.</summary>
public sealed class DuplicateSearch : ILongJob
{
    public const int ErrorLength = 1000;
    public const int WorkerLength = 100;

    private DuplicateSearch() { } // EF Core

    private DuplicateSearch(DateTime at) => (RequestedAt, Status) = (at, RunStatus.Queued);

    public int Id { get; private set; }
    public RunStatus Status { get; private set; }

    /// <summary>The day that a nightly search is due on, unique; none for one asked for.</summary>
    public DateOnly? ScheduledFor { get; private set; }
    public int? RequestedBy { get; private set; }
    public DateTime RequestedAt { get; private set; }
    public DateTime? StartedAt { get; private set; }
    public DateTime? FinishedAt { get; private set; }
    public DateTime? CancelAskedAt { get; private set; }
    public string Worker { get; private set; } = "";
    public DateTime? BeatAt { get; private set; }
    public int Progress { get; private set; }
    public int Customers { get; private set; }
    public int Pairs { get; private set; }

    /// <summary>Keys that too many customers share to tell anything.</summary>
    public int TooCommon { get; private set; }
    public string Error { get; private set; } = "";
    public bool IsOpen => Status is RunStatus.Queued or RunStatus.Running;

    public static DuplicateSearch Nightly(DateOnly day, DateTime at) => new(at) { ScheduledFor = day };

    public static DuplicateSearch Requested(DateTime at, int staffId) => new(at) { RequestedBy = staffId };

    /// <summary>Begins, or begins anew after its process was killed.</summary>
    public void Start(string worker, DateTime at)
    {
        if (!IsOpen)
            throw new RuleBrokenException("This search is over.");

        (Status, Worker, StartedAt, BeatAt, Progress) = (RunStatus.Running, worker, at, at, 0);
    }

    /// <summary>Asks it to stop; one that has not begun stops at once.</summary>
    public void AskToCancel(DateTime at)
    {
        if (!IsOpen)
            throw new RuleBrokenException("This search is over.");

        CancelAskedAt ??= at;
        if (Status == RunStatus.Queued)
            Cancel(at);
    }

    public void Finish(int customers, int pairs, int tooCommon, DateTime at)
        => (Status, FinishedAt, Progress, Customers, Pairs, TooCommon) = (RunStatus.Done, at, 100, customers, pairs, tooCommon);

    public void Cancel(DateTime at) => (Status, FinishedAt) = (RunStatus.Cancelled, at);

    public void Fail(string error, DateTime at)
        => (Status, FinishedAt, Error) = (RunStatus.Failed, at, error.Length > ErrorLength ? error[..ErrorLength] : error);
}
