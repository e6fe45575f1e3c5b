using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lists;

namespace CrmWeb.Domain.BulkChanges;

/// <summary>A change of many customers (批量操作): stored first, carried out in the background batch by batch, and taken back as a whole.</summary>
public sealed class BulkChange
{
    public const int FilterLength = 1600;
    public const int WordsLength = 200;
    public const int ErrorLength = 400;
    public const int WorkerLength = 100;

    private BulkChange() { } // EF Core

    /// <param name="asOf">The day that the filter counts from, however late the work begins.</param>
    /// <param name="expected">How many the person was shown.</param>
    /// <param name="upTo">The highest number then given; customers made later are none of those shown.</param>
    public BulkChange(BulkOrder order, CustomerChoice choice, DateOnly asOf, int expected, int upTo, Entered queued, Guid formId)
    {
        (Order, Words, Filter, AsOf) = (order, choice.Words, FilterText.Write(choice.Filter), asOf);
        (Expected, UpTo, QueuedAt, QueuedBy, FormId) = (expected, upTo, queued.At, queued.By!.Value, formId);
        if (Filter.Length > FilterLength || Words.Length > WordsLength)
            throw new RuleBrokenException("The filter is too long.");
    }

    public int Id { get; private set; }
    public BulkOrder Order { get; private set; } = null!;
    public string Words { get; private set; } = "";
    public string Filter { get; private set; } = "";
    public DateOnly AsOf { get; private set; }
    public int Expected { get; private set; }
    public int UpTo { get; private set; }
    public DateTime QueuedAt { get; private set; }

    /// <summary>Whose rights it goes as far as.</summary>
    public int QueuedBy { get; private set; }
    public BulkStatus Status { get; private set; }

    /// <summary>Machine and process that carry it out, so that a killed one is known as such.</summary>
    public string Worker { get; private set; } = "";
    public DateTime? StartedAt { get; private set; }

    /// <summary>Their last sign of life.</summary>
    public DateTime? BeatAt { get; private set; }
    public DateTime? FinishedAt { get; private set; }

    /// <summary>The customer it has come to, doing or taking back; it goes on after this one.</summary>
    public int LastId { get; private set; }
    public int Changed { get; private set; }

    /// <summary>Customers that were so already.</summary>
    public int Unchanged { get; private set; }
    public int Refused { get; private set; }
    public int Restored { get; private set; }

    /// <summary>Customers that somebody changed since, which an undo leaves alone.</summary>
    public int LeftChanged { get; private set; }
    public DateTime? UndoneAt { get; private set; }
    public string Error { get; private set; } = "";
    public Guid FormId { get; private set; }
    public Guid Version { get; private set; }

    public bool IsWaiting => Status is BulkStatus.Queued or BulkStatus.Working or BulkStatus.Undoing;
    public bool MayCancel => Status is BulkStatus.Queued or BulkStatus.Working;
    public bool MayUndo => Status is BulkStatus.Done or BulkStatus.Cancelled or BulkStatus.Failed && Changed > Restored + LeftChanged;

    /// <summary>How much is done, in per cent.</summary>
    public int Percent => Status is BulkStatus.Undoing ? Share(Restored + LeftChanged, Changed) : Share(Changed + Unchanged + Refused, Expected);

    public void Start(string worker, DateTime at)
    {
        Require(IsWaiting);
        Status = Status is BulkStatus.Queued ? BulkStatus.Working : Status;
        (Worker, StartedAt, BeatAt) = (worker, StartedAt ?? at, at);
    }

    /// <summary>Notes a batch; the next begins after its last customer.</summary>
    public void Advance(int lastId, int changed, int unchanged, int refused, DateTime at)
    {
        Require(Status is BulkStatus.Working);
        (LastId, Changed, Unchanged, Refused, BeatAt) = (lastId, Changed + changed, Unchanged + unchanged, Refused + refused, at);
    }

    public void AdvanceUndo(int lastId, int restored, int leftChanged, DateTime at)
    {
        Require(Status is BulkStatus.Undoing);
        (LastId, Restored, LeftChanged, BeatAt) = (lastId, Restored + restored, LeftChanged + leftChanged, at);
    }

    public void Finish(DateTime at)
    {
        Require(Status is BulkStatus.Working or BulkStatus.Undoing);
        (Status, FinishedAt) = (Status is BulkStatus.Undoing ? BulkStatus.Undone : BulkStatus.Done, at);
    }

    /// <summary>Stops; what was done stays and may be taken back.</summary>
    public void Cancel(DateTime at)
    {
        Require(MayCancel);
        (Status, FinishedAt) = (BulkStatus.Cancelled, at);
    }

    public void Fail(string error, DateTime at)
        => (Status, FinishedAt, Error) = (BulkStatus.Failed, at, error.Length <= ErrorLength ? error : error[..ErrorLength]);

    public void BeginUndo(DateTime at)
    {
        Require(MayUndo);
        (Status, UndoneAt, LastId, Worker, Error) = (BulkStatus.Undoing, at, 0, "", "");
    }

    private static int Share(int part, int whole) => whole == 0 ? 0 : Math.Min(100, (int)(100L * part / whole));

    private void Require(bool fits)
    {
        if (!fits)
            throw new RuleBrokenException($"A change of many that is {Status} cannot do this.");
    }
}
