using CrmWeb.Domain.Workers;

namespace CrmWeb.Domain.Value.BackTests;

/// <summary>One back-test (预测回测) kept over time: forecasts as they would have been made at a cut-off, held against what happened up to a day.</summary>
public sealed partial class BackTestRun : ILongJob
{
    public const int ErrorLength = 1000;
    public const int WorkerLength = 100;
    public const int ShortestDays = 7;
    public const int LongestDays = 3650;

    private BackTestRun() { } // EF Core

    private BackTestRun(RunKind kind, DateOnly until, int days, DateTime at)
    {
        if (days is < ShortestDays or > LongestDays)
            throw new RuleBrokenException("A back-test looks at 7 to 3,650 days.");

        (Kind, CutOff, Until, RequestedAt, Status) = (kind, until.AddDays(-days), until, at, RunStatus.Queued);
    }

    public int Id { get; private set; }
    public RunKind Kind { get; private set; }
    public RunStatus Status { get; private set; }

    /// <summary>Cut-off (截止日): the last day that the forecast knew.</summary>
    public DateOnly CutOff { get; private set; }

    /// <summary>The last day of what happened.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>The month-end that a monthly back-test is due for, unique; none for one asked for.</summary>
    public DateOnly? ScheduledFor { get; private set; }

    /// <summary>Who asked; none for the clock.</summary>
    public int? RequestedBy { get; private set; }
    public DateTime RequestedAt { get; private set; }
    public DateTime? StartedAt { get; private set; }
    public DateTime? FinishedAt { get; private set; }

    /// <summary>When a person asked it to stop.</summary>
    public DateTime? CancelAskedAt { get; private set; }

    /// <summary>Machine and process that compute it, and their last sign of life.</summary>
    public string Worker { get; private set; } = "";
    public DateTime? BeatAt { get; private set; }

    /// <summary>Progress (进度) in per cent.</summary>
    public int Progress { get; private set; }

    /// <summary>Why it failed, in one line.</summary>
    public string Error { get; private set; } = "";
    public Guid? FormId { get; private set; }

    public bool IsOpen => Status is RunStatus.Queued or RunStatus.Running;
    public int Days => Until.DayNumber - CutOff.DayNumber;

    public static BackTestRun Monthly(DateOnly monthEnd, int days, DateTime at)
        => new(RunKind.Scheduled, monthEnd, days, at) { ScheduledFor = monthEnd };

    public static BackTestRun Requested(DateOnly until, int days, DateTime at, int staffId, Guid formId)
        => new(RunKind.Requested, until, days, at) { RequestedBy = staffId, FormId = formId };

    /// <summary>Begins, or begins anew after its process was killed.</summary>
    public void Start(string worker, DateTime at)
    {
        if (!IsOpen)
            throw new RuleBrokenException("This back-test is over.");

        (Status, Worker, StartedAt, BeatAt, Progress) = (RunStatus.Running, worker, at, at, 0);
    }

    /// <summary>Asks it to stop; one that has not begun stops at once.</summary>
    public void AskToCancel(DateTime at)
    {
        if (!IsOpen)
            throw new RuleBrokenException("This back-test is over.");

        CancelAskedAt ??= at;
        if (Status == RunStatus.Queued)
            Cancel(at);
    }

    public void Cancel(DateTime at) => (Status, FinishedAt) = (RunStatus.Cancelled, at);

    public void Fail(string error, DateTime at)
        => (Status, FinishedAt, Error) = (RunStatus.Failed, at, error.Length > ErrorLength ? error[..ErrorLength] : error);
}
