using CrmWeb.Data;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Settings;

/// <summary>/settings/fields/{id}: names a custom field anew and keeps its choices; its type and what records say in it stay.</summary>
public sealed class FieldModel(CrmDbContext db, Words words) : PageModel, IDefinesField
{
    [BindProperty]
    public CustomFieldInput Input { get; set; } = new();
    public FieldOwner Of { get; private set; }
    public bool IsNew => false;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } field)
            return NotFound();

        Input = CustomFieldInput.Of(field);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await FindAsync(id, cancel) is not { } field)
            return NotFound();

        Input.Type = field.Type;
        (await new CustomFieldValidator(words).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        await new FieldNames(db, words).CheckAsync(Input, field.Owner, id, ModelState, cancel);
        if (!ModelState.IsValid)
            return this.Rejected();

        field.Describe(Input.ToTraits());
        if (field.Type is CustomFieldType.Choice)
            Input.WriteChoices(field);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        TempData["Toast"] = words["Common.Saved"].Value;
        return LocalRedirect($"/settings/fields?of={field.Owner}");
    }

    private async Task<CustomField?> FindAsync(int id, CancellationToken cancel)
    {
        var field = await db.CustomFields.Include(f => f.Choices).SingleOrDefaultAsync(f => f.Id == id, cancel);
        Of = field?.Owner ?? default;
        return field;
    }
}
