using CrmWeb.Domain.Workers;

namespace CrmWeb.Domain.Value;

/// <summary>One computation of all values (重算批次) as of a day, inclusive; its id is the number that people see.</summary>
public sealed partial class ValueRun : ILongJob
{
    public const int ErrorLength = 1000;
    public const int WorkerLength = 100;
    public const int SettingsLength = 4000;
    public const int ModelsLength = 4000;
    public const int ContractsLength = 20_000;
    public const int CodeVersionLength = 100;

    private ValueRun() { } // EF Core

    private ValueRun(RunKind kind, DateOnly asOf, ValueMethod method, DateTime at)
        => (Kind, AsOf, MethodAsked, RequestedAt, Status) = (kind, asOf, method, at, RunStatus.Queued);

    public int Id { get; private set; }
    public RunKind Kind { get; private set; }
    public RunStatus Status { get; private set; }
    public DateOnly AsOf { get; private set; }

    /// <summary>The as-of day of a scheduled run, unique; none for a requested one.</summary>
    public DateOnly? ScheduledFor { get; private set; }
    public ValueMethod MethodAsked { get; private set; }

    /// <summary>Who asked; none for the clock and the command line.</summary>
    public int? RequestedBy { get; private set; }
    public DateTime RequestedAt { get; private set; }
    public DateTime? StartedAt { get; private set; }
    public DateTime? FinishedAt { get; private set; }

    /// <summary>When a person asked the run to stop.</summary>
    public DateTime? CancelAskedAt { get; private set; }

    /// <summary>Machine and process that compute it, so that a killed run is known as such.</summary>
    public string Worker { get; private set; } = "";

    /// <summary>Last sign of life of that process.</summary>
    public DateTime? BeatAt { get; private set; }

    /// <summary>Progress (进度) in per cent.</summary>
    public int Progress { get; private set; }

    /// <summary>Why it failed, in one line.</summary>
    public string Error { get; private set; } = "";
    public Guid? FormId { get; private set; }

    /// <summary>
    /// A run that reproduces what was known just before this moment (历史重现): its figures are kept and exported, but no page shows them and
    /// no customer's standing follows. None for all other runs.
    /// </summary>
    public DateTime? EnteredBefore { get; private set; }

    public bool IsOpen => Status is RunStatus.Queued or RunStatus.Running;
    public TimeSpan? Duration => FinishedAt - StartedAt;

    public static ValueRun Scheduled(DateOnly asOf, ValueMethod method, DateTime at)
        => new(RunKind.Scheduled, asOf, method, at) { ScheduledFor = asOf };

    /// <summary>A night that an outage swallowed and that is not made up for.</summary>
    public static ValueRun Missed(DateOnly asOf, ValueMethod method, DateTime at)
        => new(RunKind.Scheduled, asOf, method, at) { ScheduledFor = asOf, Status = RunStatus.Missed, FinishedAt = at };

    public static ValueRun Requested(DateOnly asOf, ValueMethod method, DateTime at, int? staffId, Guid? formId = null)
        => new(RunKind.Requested, asOf, method, at) { RequestedBy = staffId, FormId = formId };

    /// <summary>A run of the past that the demo company is made with.</summary>
    public static ValueRun OfDemo(DateOnly asOf, ValueMethod method, DateTime at) => new(RunKind.Demo, asOf, method, at);

    /// <summary>A run from the ledger as it stood just before a moment.</summary>
    public static ValueRun Reproduction(DateOnly asOf, ValueMethod method, DateTime enteredBefore, DateTime at)
        => new(RunKind.Requested, asOf, method, at) { EnteredBefore = enteredBefore };

    /// <summary>Begins, or begins anew after its process was killed.</summary>
    public void Start(string worker, DateTime at)
    {
        if (!IsOpen)
            throw new RuleBrokenException("This run is over.");

        (Status, Worker, StartedAt, BeatAt, Progress) = (RunStatus.Running, worker, at, at, 0);
    }

    /// <summary>Asks the run to stop; one that has not begun stops at once.</summary>
    public void AskToCancel(DateTime at)
    {
        if (!IsOpen)
            throw new RuleBrokenException("This run is over.");

        CancelAskedAt ??= at;
        if (Status == RunStatus.Queued)
            Cancel(at);
    }

    /// <summary>Whether a person waits for it where it was begun, at a terminal or while the demo company is made; a run of the clock or of a page is
    /// taken up again when its process was killed.</summary>
    public bool IsOfCommandLine => Kind == RunKind.Demo || (Kind == RunKind.Requested && RequestedBy is null);

    /// <summary>Ends as interrupted, for its process is gone.</summary>
    public void Interrupt(DateTime at) => (Status, FinishedAt) = (RunStatus.Interrupted, at);

    public void Cancel(DateTime at) => (Status, FinishedAt) = (RunStatus.Cancelled, at);

    public void Fail(string error, DateTime at)
        => (Status, FinishedAt, Error) = (RunStatus.Failed, at, error.Length > ErrorLength ? error[..ErrorLength] : error);
}
