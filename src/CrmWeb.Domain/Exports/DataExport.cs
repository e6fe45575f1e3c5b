using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Lists;

namespace CrmWeb.Domain.Exports;

/// <summary>The record of an export (导出记录): who took which rows out of the system, when and why.</summary>
public sealed class DataExport
{
    public const int ReasonLength = 300;
    public const int FilterLength = 1000;
    public const int ConditionsLength = 1600;
    public const int WordsLength = 200;
    public const int ColumnsLength = 400;
    public const int LanguageLength = 10;
    public const int WorkerLength = 100;
    public const int ErrorLength = 400;

    /// <summary>So long a file waits for the person who asked for it.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private DataExport() { } // EF Core

    public DataExport(ImportKind kind, FileFormat format, string filter, string reason, Entered exported)
        => (Kind, Format, Filter, Reason, ExportedAt, ExportedBy) = (kind, format, filter, reason, exported.At, exported.By);

    public int Id { get; private set; }
    public ImportKind Kind { get; private set; }
    public FileFormat Format { get; private set; }

    /// <summary>What was chosen, as it stood in the list's address.</summary>
    public string Filter { get; private set; } = "";
    public string Reason { get; private set; } = "";
    public DateTime ExportedAt { get; private set; }
    public int? ExportedBy { get; private set; }

    /// <summary>None while the file is being written, and where it was broken off.</summary>
    public int? Rows { get; private set; }
    public Guid? FormId { get; private set; }

    /// <summary>The columns of the list that the file holds; empty where it holds what can be imported again.</summary>
    public string Columns { get; private set; } = "";

    public ExportStatus Status { get; private set; }
    public string Words { get; private set; } = "";
    public string Conditions { get; private set; } = "";
    public DateOnly? AsOf { get; private set; }
    public int UpTo { get; private set; }
    public int Expected { get; private set; }
    public string Language { get; private set; } = "";

    /// <summary>Rows that are in the file already.</summary>
    public int Written { get; private set; }

    /// <summary>Under which the file is kept; nobody can guess it.</summary>
    public Guid? FileKey { get; private set; }

    /// <summary>Machine and process that write it, so that a killed one is known as such.</summary>
    public string Worker { get; private set; } = "";

    /// <summary>Their last sign of life.</summary>
    public DateTime? BeatAt { get; private set; }
    public DateTime? FinishedAt { get; private set; }
    public string Error { get; private set; } = "";

    public bool IsWaiting => Status is ExportStatus.Queued or ExportStatus.Working;
    public DateTime? KeptUntil => Status is ExportStatus.Ready ? FinishedAt + Kept : null;
    public CustomerChoice Choice => new(Words, FilterText.ReadStored(Conditions));

    /// <summary>Whether it is still written into this file; another process may have begun it anew.</summary>
    public bool IsWrittenUnder(Guid fileKey) => Status is ExportStatus.Working && FileKey == fileKey;

    /// <summary>How much is written, in per cent.</summary>
    public int Percent => Expected == 0 ? 0 : Math.Min(100, (int)(100L * Written / Expected));

    public void Finish(int rows) => Rows = rows;

    public DataExport Showing(IEnumerable<ListColumn> columns)
    {
        Columns = CustomerColumns.Write(columns);
        return this;
    }

    /// <summary>To be written beside the requests, and to wait for the person afterwards.</summary>
    public DataExport InBackground(BackgroundExport work)
    {
        (Words, Conditions, AsOf, UpTo) = (work.Choice.Words, FilterText.Write(work.Choice.Filter), work.AsOf, work.UpTo);
        (Expected, Language, Status) = (work.Expected, work.Language, ExportStatus.Queued);
        return Conditions.Length <= ConditionsLength && Words.Length <= WordsLength ? this : throw new RuleBrokenException("The filter is too long.");
    }

    /// <summary>Begins the file, anew where a process that wrote it was killed.</summary>
    public void Start(string worker, Guid fileKey, DateTime at)
    {
        Require(IsWaiting);
        (Status, Worker, FileKey, Written, BeatAt) = (ExportStatus.Working, worker, fileKey, 0, at);
    }

    public void Complete(int rows, DateTime at)
    {
        Require(Status is ExportStatus.Working);
        (Status, Rows, Written, FinishedAt) = (ExportStatus.Ready, rows, rows, at);
    }

    public void Cancel(DateTime at)
    {
        Require(IsWaiting);
        (Status, FinishedAt) = (ExportStatus.Cancelled, at);
    }

    public void Fail(string error, DateTime at)
        => (Status, FinishedAt, Error) = (ExportStatus.Failed, at, error.Length <= ErrorLength ? error : error[..ErrorLength]);

    /// <summary>Its time is over.</summary>
    public void Remove()
    {
        Require(Status is ExportStatus.Ready);
        (Status, FileKey) = (ExportStatus.Removed, null);
    }

    private void Require(bool fits)
    {
        if (!fits)
            throw new RuleBrokenException($"An export that is {Status} cannot do this.");
    }

    public DataExport FromForm(Guid formId)
    {
        FormId = formId;
        return this;
    }
}

/// <summary>Named questions about exports (导出查询).</summary>
public static class DataExportQueries
{
    extension(IQueryable<DataExport> exports)
    {
        /// <summary>Administrators and auditors see who exported what; the others their own.</summary>
        public IQueryable<DataExport> VisibleTo(StaffScope staff)
            => staff.Is(StaffRole.Administrator) || staff.SeesMasked ? exports : exports.Where(e => e.ExportedBy == staff.StaffId);

        /// <summary>Those asked for in the background by this person, whose file is for nobody else.</summary>
        public IQueryable<DataExport> PreparedFor(StaffScope staff)
            => exports.Where(e => e.ExportedBy == staff.StaffId && e.Status != ExportStatus.Direct);

        public IQueryable<DataExport> Waiting() => exports.Where(e => e.Status == ExportStatus.Queued || e.Status == ExportStatus.Working);

        /// <summary>Files whose time was over at a moment.</summary>
        public IQueryable<DataExport> OverAt(DateTime now)
        {
            var until = now - DataExport.Kept;
            return exports.Where(e => e.Status == ExportStatus.Ready && e.FinishedAt <= until);
        }
    }
}
