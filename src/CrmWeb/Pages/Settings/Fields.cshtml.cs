using CrmWeb.Data;
using CrmWeb.Data.CustomFields;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Settings;

/// <summary>/settings/fields?of=: the company's own fields of each kind of record.</summary>
public sealed class FieldsModel(CrmDbContext db, Words words, TimeProvider clock) : PageModel, IDefinesField
{
    [BindProperty(SupportsGet = true)]
    public FieldOwner Of { get; set; }

    [BindProperty]
    public CustomFieldInput Input { get; set; } = new();
    public IReadOnlyList<CustomField> Fields { get; private set; } = [];
    public bool IsNew => true;
    public bool MayChange => SettingsAccess.Changes(User, "Company");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Enum.IsDefined(Of))
            return NotFound();

        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Enum.IsDefined(Of))
            return NotFound();

        (await new CustomFieldValidator(words).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (ModelState.IsValid && await AddAsync(cancel))
            return Saved();

        await LoadAsync(cancel);
        return this.Rejected();
    }

    public async Task<IActionResult> OnPostArchiveAsync(int fieldId, bool restore, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.CustomFields.Of(Of).SingleOrDefaultAsync(f => f.Id == fieldId, cancel) is not { } field)
            return NotFound();
        if (restore && !await MayReturnAsync(field, cancel))
            return await RefusedAsync(cancel);

        if (restore)
            field.Restore();
        else
            field.Archive(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return Saved();
    }

    /// <summary>Exchanges the field with the one before it.</summary>
    public async Task<IActionResult> OnPostUpAsync(int fieldId, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var fields = await db.CustomFields.Of(Of).Current().InOrder().ToListAsync(cancel);
        var at = fields.FindIndex(f => f.Id == fieldId);
        if (at < 0)
            return NotFound();

        if (at > 0)
            fields[at].ExchangePlaces(fields[at - 1]);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return RedirectToPage(new { Of });
    }

    private RedirectToPageResult Saved()
    {
        TempData["Toast"] = words["Common.Saved"].Value;
        return RedirectToPage(new { Of });
    }

    private async Task<bool> AddAsync(CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await new FieldNames(db, words).CheckAsync(Input, Of, null, ModelState, cancel);
        if (!ModelState.IsValid)
            return false;

        var place = await db.CustomFields.Of(Of).MaxAsync(f => (int?)f.Place, cancel) ?? 0;
        var field = db.CustomFields.Add(new CustomField(Of, Input.Type, Input.ToTraits(), place + 1)).Entity;
        if (field.Type is CustomFieldType.Choice)
            Input.WriteChoices(field);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private async Task<bool> MayReturnAsync(CustomField field, CancellationToken cancel)
    {
        ModelState.Clear();
        await new FieldNames(db, words).CheckAsync(CustomFieldInput.Of(field), Of, field.Id, ModelState, cancel);
        return ModelState.IsValid;
    }

    private async Task<IActionResult> RefusedAsync(CancellationToken cancel)
    {
        var why = ModelState.Values.SelectMany(s => s.Errors).First().ErrorMessage;
        ModelState.Clear();
        ModelState.AddModelError("", why);
        await LoadAsync(cancel);
        return this.Rejected();
    }

    private async Task LoadAsync(CancellationToken cancel)
        => Fields = await db.CustomFields.AsNoTracking().Of(Of).OrderBy(f => f.ArchivedAt != null).ThenBy(f => f.Place).ThenBy(f => f.Id).Include(f => f.Choices).ToListAsync(cancel);
}
