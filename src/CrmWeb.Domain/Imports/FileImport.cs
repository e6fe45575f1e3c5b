using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Imports;

/// <summary>A file on its way into the database (文件导入): applied whole or not at all, and undone as a whole.</summary>
public sealed class FileImport
{
    public const int FileNameLength = 260;
    public const int HashLength = 64;
    public const int ErrorLength = 400;
    public const int WorkerLength = 100;

    private FileImport() { } // EF Core

    public FileImport(ImportKind kind, Guid key, string fileName, long fileSize, string contentHash, Entered uploaded)
        => (Kind, Key, FileName, FileSize, ContentHash, UploadedAt, UploadedBy) = (kind, key, fileName, fileSize, contentHash, uploaded.At, uploaded.By);

    public int Id { get; private set; }
    public ImportKind Kind { get; private set; }

    /// <summary>Names the stored file, and marks the customers it creates until somebody changes them.</summary>
    public Guid Key { get; private set; }
    public string FileName { get; private set; } = "";
    public long FileSize { get; private set; }

    /// <summary>SHA-256 of the content in lower-case hexadecimal: the same file is the same content.</summary>
    public string ContentHash { get; private set; } = "";
    public DateTime UploadedAt { get; private set; }

    /// <summary>Who brought it; none for the command line.</summary>
    public int? UploadedBy { get; private set; }
    public FileLayout Layout { get; private set; } = new();

    /// <summary>The currency of rows that name none (ISO 4217).</summary>
    public string Currency { get; private set; } = "";
    public NewCustomers NewCustomers { get; private set; } = new(false, 0);

    /// <summary>How rows are recognised; purchases are found by the customer's code.</summary>
    public Matching Matching { get; private set; } = new();

    /// <summary>Bad rows are left out by choice; otherwise one bad cell keeps the whole file out.</summary>
    public bool LeavesOutBad { get; private set; }

    /// <summary>Chosen deliberately where the same content was imported before.</summary>
    public bool Again { get; private set; }
    public ImportStatus Status { get; private set; }

    /// <summary>Who asked to apply it; the file goes as far as this person's rights.</summary>
    public int? QueuedBy { get; private set; }

    /// <summary>Machine and process that apply it, so that a killed one is known as such.</summary>
    public string Worker { get; private set; } = "";
    public DateTime? StartedAt { get; private set; }
    public DateTime? FinishedAt { get; private set; }
    public DateTime? UndoneAt { get; private set; }
    public int? UndoneBy { get; private set; }

    /// <summary>Rows that became records of the import's kind.</summary>
    public int Added { get; private set; }

    /// <summary>Records that we had and that were changed.</summary>
    public int Updated { get; private set; }

    /// <summary>Rows whose record we had just so, or that were passed over by choice.</summary>
    public int PassedOver { get; private set; }
    public int BadRows { get; private set; }
    public int CustomersCreated { get; private set; }

    /// <summary>New records that the undo removed, for nothing was built on them; interactions that it withdrew.</summary>
    public int CustomersRemoved { get; private set; }

    /// <summary>New records that the undo put aside, for something was.</summary>
    public int CustomersArchived { get; private set; }

    /// <summary>Records that the undo gave their former content.</summary>
    public int Restored { get; private set; }

    /// <summary>Changed records that the undo left alone, for somebody changed them since.</summary>
    public int LeftChanged { get; private set; }

    /// <summary>The name of a <see cref="FaultKind"/>, or what the program said when it failed.</summary>
    public string Error { get; private set; } = "";
    public Guid? FormId { get; private set; }
    public Guid Version { get; private set; }

    public bool CanChange => Status is ImportStatus.Uploaded or ImportStatus.Ready or ImportStatus.Failed or ImportStatus.Cancelled;
    public bool IsWorking => Status is ImportStatus.Queued or ImportStatus.Applying or ImportStatus.Undoing;

    public void Choose(FileLayout layout, string currency, Matching matching, NewCustomers newCustomers, bool leavesOutBad, bool again)
    {
        Require(CanChange);
        (Layout, Currency, Matching, NewCustomers) = (layout, currency, matching, newCustomers);
        (LeavesOutBad, Again, Status) = (leavesOutBad, again, ImportStatus.Ready);
    }

    /// <summary>Keeps what was detected; the person has not looked at it yet.</summary>
    public void Detect(FileLayout layout, string currency, NewCustomers newCustomers)
    {
        Choose(layout, currency, Matching.Of(Kind, layout.Columns), newCustomers, false, false);
        Status = ImportStatus.Uploaded;
    }

    /// <param name="worker">Empty for whichever process comes first; the command line keeps its import for itself.</param>
    public void Queue(int? staffId, string worker = "")
    {
        Require(CanChange);
        (Status, QueuedBy, Worker, Error, StartedAt, FinishedAt) = (ImportStatus.Queued, staffId, worker, "", null, null);
    }

    /// <summary>Starts, or starts again after a process died while applying: what it wrote was never committed.</summary>
    public void Start(string worker, DateTime at)
    {
        Require(Status is ImportStatus.Queued or ImportStatus.Applying);
        (Status, Worker, StartedAt) = (ImportStatus.Applying, worker, at);
    }

    public void Apply(ImportOutcome outcome, DateTime at)
    {
        Require(Status is ImportStatus.Applying);
        (Status, FinishedAt, CustomersCreated) = (ImportStatus.Applied, at, outcome.CustomersCreated);
        (Added, Updated, PassedOver, BadRows) = (outcome.Added, outcome.Updated, outcome.PassedOver, outcome.BadRows);
    }

    public void Fail(string error, DateTime at)
    {
        Require(IsWorking);
        // An undo that failed has undone nothing.
        Status = Status is ImportStatus.Undoing ? ImportStatus.Applied : ImportStatus.Failed;
        (Error, FinishedAt) = (error.Length <= ErrorLength ? error : error[..ErrorLength], at);
    }

    public void Cancel(DateTime at)
    {
        Require(Status is ImportStatus.Queued or ImportStatus.Applying);
        (Status, FinishedAt) = (ImportStatus.Cancelled, at);
    }

    public void BeginUndo(Entered entered)
    {
        Require(Status is ImportStatus.Applied);
        (Status, Error, UndoneAt, UndoneBy) = (ImportStatus.Undoing, "", entered.At, entered.By);
    }

    public void Undo(int customersRemoved, int customersArchived, int restored = 0, int leftChanged = 0)
    {
        Require(Status is ImportStatus.Undoing);
        (Status, CustomersRemoved, CustomersArchived, Restored, LeftChanged) = (ImportStatus.Undone, customersRemoved, customersArchived, restored, leftChanged);
    }

    public FileImport FromForm(Guid formId)
    {
        FormId = formId;
        return this;
    }

    private void Require(bool fits)
    {
        if (!fits)
            throw new RuleBrokenException($"An import that is {Status} cannot do this.");
    }
}

/// <summary>What an import did (导入结果).</summary>
public sealed record ImportOutcome(int Added, int BadRows, int CustomersCreated = 0, int Updated = 0, int PassedOver = 0);
