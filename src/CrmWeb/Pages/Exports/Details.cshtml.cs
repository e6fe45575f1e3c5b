using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Exports;
using CrmWeb.Domain.Exports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Exports;

/// <summary>/export/{id}: how far one's export has come, and the file while it is kept.</summary>
public sealed class DetailsModel(CrmDbContext db, ExportFiles files, TimeProvider clock) : PageModel
{
    public DataExport Export { get; private set; } = null!;

    /// <summary>A database restored without its files knows of some that are not there.</summary>
    public bool HasFile => Export is { Status: ExportStatus.Ready, FileKey: { } key } && files.Has(key);

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostCancelAsync(int id, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await FindAsync(id, cancel))
            return NotFound();
        if (Export.IsWaiting)
            Export.Cancel(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return LocalRedirect($"/export/{id}");
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        var found = await db.DataExports.PreparedFor(User.Staff()).SingleOrDefaultAsync(e => e.Id == id, cancel);
        Export = found!;
        return found is not null;
    }
}
