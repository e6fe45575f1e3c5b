using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Stakeholders;

/// <summary>/stakeholders/{id}/touch: records a contact with a supplier, owner, partner, employee or competitor.</summary>
public sealed class TouchModel(CrmDbContext db, TimeProvider clock, Words words, Formats formats) : PageModel
{
    [BindProperty]
    public TouchInput Input { get; set; } = new();

    public Stakeholder Stakeholder { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        Input = new() { FormId = Guid.NewGuid(), On = formats.Today };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        (await new TouchValidator(words, formats.Today).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected();

        db.StakeholderTouches.Add(new StakeholderTouch(Stakeholder, User.StaffId(), Input.Facts(), clock.GetUtcNow().UtcDateTime).FromForm(Input.FormId));
        await db.SaveOnceAsync<StakeholderTouch>(t => t.FormId == Input.FormId, cancel);
        TempData["Toast"] = words["Common.Saved"].Value;
        return Redirect($"/stakeholders/{id}#touches");
    }

    // What happens with a customer is logged as an interaction.
    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        var staff = User.Staff();
        var found = await db.Stakeholders.VisibleTo(staff).EditableBy(staff).SingleOrDefaultAsync(s => s.Id == id && s.CustomerId == null, cancel);
        if (found is not null)
            Stakeholder = found;
        return found is not null;
    }
}
