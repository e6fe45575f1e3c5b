using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Imports;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Imports;
using CrmWeb.Imports;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Imports;

/// <summary>/import/{id}/failed-rows: the bad rows of a file as a file, to be mended and imported.</summary>
public sealed class FailedRowsModel(CrmDbContext db, ImportFiles files, ImportCheck check, Words words) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        var import = await db.FileImports.AsNoTracking().VisibleTo(User.Staff()).SingleOrDefaultAsync(i => i.Id == id, cancel);
        if (import is null)
            return NotFound();

        var rights = ImportRights.Of(User.Staff(), await db.SettingsAsync(cancel));
        var read = (await check.RunAsync(import, rights, cancel)).File;
        var output = new MemoryStream();
        await new FailedRows(files).WriteAsync(
            import, read, output, words["Imports.Line"].Value, words["Imports.Faults"].Value, words.Say, cancel);
        output.Position = 0;
        return File(output, "text/csv; charset=utf-8", $"{Path.GetFileNameWithoutExtension(import.FileName)}-{words["Imports.FailedFileName"].Value}.csv");
    }
}
