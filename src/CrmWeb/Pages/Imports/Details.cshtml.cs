using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Imports;
using CrmWeb.Data.Saving;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using CrmWeb.Imports;
using CrmWeb.Language;
using CrmWeb.Pages.CustomFields;
using CrmWeb.Pages.Customers;
using CrmWeb.Workers;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Imports;

/// <summary>/import/{id}: what was found in a file, what applying it would do, its progress, its result and its undo.</summary>
public sealed class DetailsModel(
    CrmDbContext db, ImportFiles files, ImportCheck check, WorkLoop<WaitingImports> loop, ImportProgress progress, Words words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public ImportInput Input { get; set; } = new();

    public FileImport Import { get; private set; } = null!;
    public CheckedImport? Check { get; private set; }
    public ImportOffer? Offer => Check is null ? null : ImportOffer.Of(Check, Around.Former.Count > 0);
    public ImportPreview? Preview { get; private set; }

    /// <summary>None for a file of text.</summary>
    public WorkbookView? Workbook { get; private set; }
    public ImportSurroundings Around { get; private set; } = null!;
    public Assignment Assignment { get; private set; } = null!;
    public IReadOnlyList<string> Currencies { get; private set; } = [];

    /// <summary>The company's own fields that the file may have.</summary>
    public IReadOnlyList<CustomField> Own { get; private set; } = [];
    public int Percent => progress.Of(Import.Id) ?? 0;
    private Entered Now => new(clock.GetUtcNow().UtcDateTime, User.StaffId());

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        Input = ImportInput.Of(Import, Own);
        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        return await KeepAsync(cancel) ? RedirectToPage(new { id }) : await RejectedAsync(cancel);
    }

    /// <summary>Applies what the button said; where the choices make something else of the file, it is shown first.</summary>
    public async Task<IActionResult> OnPostApplyAsync(int id, [FromQuery] ImportOffer? offer, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();
        if (!await KeepAsync(cancel, offer))
            return await RejectedAsync(cancel);

        Check = await check.RunAsync(Import, await RightsAsync(cancel), cancel);
        if (RefusalOf(offer) is { } refusal)
        {
            ModelState.AddModelError("", words[$"Imports.Refused.{refusal}"].Value);
            return await RejectedAsync(cancel);
        }

        Import.Queue(User.StaffId());
        await db.SaveChangesAsync(cancel);
        loop.Ring();
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostCancelAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        progress.Cancel(id);
        if (Import.Status is ImportStatus.Queued)
        {
            Import.Cancel(Now.At);
            await db.SaveOverAsync(Import, Import.Version, cancel);
        }

        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostUndoAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        if (Import.Status is ImportStatus.Applied)
        {
            Import.BeginUndo(Now);
            await db.SaveOverAsync(Import, Import.Version, cancel);
            loop.Ring();
        }

        return RedirectToPage(new { id });
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        var found = await db.FileImports.VisibleTo(User.Staff()).SingleOrDefaultAsync(i => i.Id == id, cancel);
        if (found is null)
            return false;

        Import = found;
        Around = await ImportSurroundings.OfAsync(db, User.Staff(), Import, cancel);
        Assignment = await Assignment.ForAsync(db, User.Staff(), null, null, cancel);
        Currencies = await db.CurrenciesAsync(cancel);
        Own = await db.OwnFieldsAsync(Import.Kind, cancel);
        return true;
    }

    /// <summary>What a column means.</summary>
    public string Called(ImportField field) => field.IsOwn ? Own.Where(f => f.Column == field).Select(FieldWords.Label).FirstOrDefault() ?? "" : words.Of(field);

    private string? RefusalOf(ImportOffer? offer)
        => Offer is null ? $"{Check!.RefusalOf(Import)}" : Offer == offer ? null : "NotAsShown";

    private async Task<bool> KeepAsync(CancellationToken cancel, ImportOffer? offer = null)
    {
        (await new ImportValidator(words, Import.Kind, Currencies).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (Assignment.May && Input.Create && !Assignment.Offers(Input.TeamId, Input.OwnerId))
            ModelState.AddModelError("Input.TeamId", words["Imports.UnknownChoice"].Value);
        if (!ModelState.IsValid || !Import.CanChange)
            return false;

        Import.Choose(await LayoutAsync(), Input.Currency!, Input.Matching, NewCustomers(), offer?.Bad > 0, offer?.Again ?? false);
        if (await db.SaveOverAsync(Import, Input.Version, cancel))
            return true;

        ModelState.AddModelError("", words["Imports.ChangedMeanwhile"].Value);
        return false;
    }

    private async Task<FileLayout> LayoutAsync()
    {
        var chosen = Input.LayoutOver(Import.Layout, Own);
        if (!Input.ReadsAnew(Import.Layout))
            return chosen;

        await using var stream = files.Open(Import);
        return LayoutGuess.Again(stream, Import.Kind, chosen, Own);
    }

    // Who may not assign customers keeps what the upload gave: one's own team, oneself as owner.
    private NewCustomers NewCustomers() => Assignment.May
        ? new(Input.Create, Input.TeamId ?? Import.NewCustomers.TeamId, Input.OwnerId, Input.Class, Input.Type)
        : Import.NewCustomers with { Create = Input.Create, Class = Input.Class, Type = Input.Type };

    private async Task<IActionResult> RejectedAsync(CancellationToken cancel)
    {
        // The form shows what was posted before what is set here, and would send the old version for ever.
        ModelState.Remove($"{nameof(Input)}.{nameof(Input.Version)}");
        Input.Version = Import.Version;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await ShowAsync(cancel);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        if (!Import.CanChange)
            return;

        Check ??= await check.RunAsync(Import, await RightsAsync(cancel), cancel);
        await using var stream = files.Open(Import);
        Preview = ImportPreview.Of(stream, Import.Layout, Check.File);
        Workbook = Import.Layout.Format is FileFormat.Xlsx ? WorkbookView.Of(stream) : null;
    }

    private async Task<ImportRights> RightsAsync(CancellationToken cancel) => ImportRights.Of(User.Staff(), await db.SettingsAsync(cancel));
}
