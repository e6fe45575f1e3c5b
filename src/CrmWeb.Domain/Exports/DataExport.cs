using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;

namespace CrmWeb.Domain.Exports;

/// <summary>The record of an export (导出记录): who took which rows out of the system, when and why.</summary>
public sealed class DataExport
{
    public const int ReasonLength = 300;
    public const int FilterLength = 1000;

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

    public void Finish(int rows) => Rows = rows;

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
    }
}
