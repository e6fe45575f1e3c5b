using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Imports;
using CrmWeb.Domain.Imports;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Imports;

/// <summary>/import/{id}/mappings: keeps the columns chosen for a file by name, and uses those kept before.</summary>
public sealed class MappingsModel(CrmDbContext db, ImportFiles files, Words words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    public FileImport Import { get; private set; } = null!;
    public IReadOnlyList<SavedMapping> Saved { get; private set; } = [];
    private IQueryable<SavedMapping> Own => db.SavedMappings.VisibleTo(User.Staff()).For(Import.Kind);

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostSaveAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        (await new MappingNameValidator(words).ValidateAsync(this, cancel)).AddToModelState(ModelState, "");
        if (!ModelState.IsValid)
            return this.Rejected();

        await KeepAsync(Name.Clean(), cancel);
        TempData["Toast"] = words["Common.Saved"].Value;
        return RedirectToPage("Details", new { id });
    }

    public async Task<IActionResult> OnPostUseAsync(int id, int mappingId, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || Saved.FirstOrDefault(m => m.Id == mappingId) is not { } mapping)
            return NotFound();

        if (Import.CanChange)
        {
            var layout = mapping.On(Import.Layout, await HeaderAsync());
            Import.Choose(layout, Import.Currency, Matching.Of(Import.Kind, layout.Columns), Import.NewCustomers, leavesOutBad: false, again: false);
            await db.SaveChangesAsync(cancel);
        }

        return RedirectToPage("Details", new { id });
    }

    public async Task<IActionResult> OnPostRemoveAsync(int id, int mappingId, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        await Own.Where(m => m.Id == mappingId).ExecuteDeleteAsync(cancel);
        return RedirectToPage(new { id });
    }

    // A name used before is used anew.
    private async Task KeepAsync(string name, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var mapping = await Own.SingleOrDefaultAsync(m => m.Name == name, cancel)
            ?? db.SavedMappings.Add(new SavedMapping(Import.Kind, name, User.StaffId(), now)).Entity;
        mapping.Keep(Import.Layout, await HeaderAsync(), now);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        var found = await db.FileImports.VisibleTo(User.Staff()).SingleOrDefaultAsync(i => i.Id == id, cancel);
        if (found is null)
            return false;

        Import = found;
        Saved = await Own.AsNoTracking().OrderBy(m => m.Name).ToListAsync(cancel);
        return true;
    }

    private async Task<IReadOnlyList<string>> HeaderAsync()
    {
        await using var stream = files.Open(Import);
        return LayoutGuess.Header(stream, Import.Layout);
    }
}

/// <summary>Checks the name of a mapping.</summary>
public sealed class MappingNameValidator : AbstractValidator<MappingsModel>
{
    public MappingNameValidator(Words words)
    {
        RuleFor(m => m.Name).NotEmpty().Line(SavedMapping.NameLength, words);
    }
}
