using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Imports;

/// <summary>Named questions about imports (导入查询).</summary>
public static class ImportQueries
{
    extension(IQueryable<FileImport> imports)
    {
        /// <summary>An administrator sees every import, a manager and sales staff their own, others none: a file shows whole customers.</summary>
        public IQueryable<FileImport> VisibleTo(StaffScope staff) => staff.Imports switch
        {
            Reach.Company => imports,
            Reach.Team or Reach.Own => imports.Where(i => i.UploadedBy == staff.StaffId),
            _ => imports.Where(i => false),
        };

        /// <summary>Imports of the same content that stand or are about to.</summary>
        public IQueryable<FileImport> SameContentAs(FileImport import) => imports.Where(i =>
            i.Id != import.Id && i.ContentHash == import.ContentHash
            && (i.Status == ImportStatus.Applied || i.Status == ImportStatus.Applying || i.Status == ImportStatus.Queued));

        /// <summary>Imports that a process has to take up, or has taken up.</summary>
        public IQueryable<FileImport> Waiting() => imports.Where(i =>
            i.Status == ImportStatus.Queued || i.Status == ImportStatus.Applying || i.Status == ImportStatus.Undoing);

        public IQueryable<FileImport> NewestFirst() => imports.OrderByDescending(i => i.Id);
    }
}
