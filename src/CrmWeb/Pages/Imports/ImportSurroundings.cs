using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Imports;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Imports;

/// <summary>What stands around an import (相关信息): former ones of the same content, and the customers that its undo could not remove.</summary>
public sealed record ImportSurroundings(IReadOnlyList<FormerImport> Former, IReadOnlyList<LeftCustomer> Left, UndoOutlook? Outlook, string? UploadedBy, string? UndoneBy)
{
    private const int MostShown = 100;

    public static async Task<ImportSurroundings> OfAsync(CrmDbContext db, StaffScope staff, FileImport import, CancellationToken cancel)
    {
        var former = await db.FileImports.SameContentAs(import).NewestFirst().Take(MostShown)
            .Select(i => new FormerImport(i.Id, i.UploadedAt, i.Status, db.FileImports.VisibleTo(staff).Any(v => v.Id == i.Id))).ToListAsync(cancel);
        var outlook = import.Status is ImportStatus.Applied or ImportStatus.Undone ? await UndoOutlook.OfAsync(db, import, cancel) : null;
        var left = import.Status is ImportStatus.Undone ? await LeftAsync(db, staff, import, cancel) : [];
        var names = await db.StaffNamesAsync([import.UploadedBy, import.UndoneBy], cancel);
        return new(former, left, outlook, NameOf(import.UploadedBy), NameOf(import.UndoneBy));

        string? NameOf(int? id) => id is { } known ? names.GetValueOrDefault(known) : null;
    }

    private static Task<List<LeftCustomer>> LeftAsync(CrmDbContext db, StaffScope staff, FileImport import, CancellationToken cancel)
        => db.Customers.VisibleTo(staff).Where(c => c.ImportId == import.Id).OrderBy(c => c.SortKey).Take(MostShown)
            .Select(c => new LeftCustomer(c.Id, c.Name, c.ArchivedAt != null)).ToListAsync(cancel);
}

/// <summary>An earlier import of the same content (重复导入); one beyond reach is only mentioned.</summary>
public sealed record FormerImport(int Id, DateTime UploadedAt, ImportStatus Status, bool IsVisible);

/// <summary>A customer that the undo left (保留的客户): archived, or kept for its other purchases.</summary>
public sealed record LeftCustomer(int Id, string Name, bool IsArchived);
