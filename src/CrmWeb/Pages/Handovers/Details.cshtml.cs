using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Handovers;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Handovers;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Handovers;

/// <summary>/handovers/{id}: one handover, and the note that the former owner leaves for the new one.</summary>
public sealed class DetailsModel(CrmDbContext db, Words words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public HandoverNoteInput Input { get; set; } = new();
    public HandoverRow Row { get; private set; } = null!;

    /// <summary>May write the note, as long as it is open.</summary>
    public bool MayNote { get; private set; }
    public Conflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        Input = new() { Note = Row.Note, Version = Row.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        var handover = await db.Handovers.NotableBy(User.Staff()).SingleOrDefaultAsync(h => h.Id == id, cancel);
        if (handover is null || !await FindAsync(id, cancel))
            return NotFound();

        (await new HandoverNoteValidator(words).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!handover.IsOpen)
            ModelState.AddModelError("", words["Handovers.EndedMeanwhile"].Value);
        if (!ModelState.IsValid)
            return this.Rejected();
        if (handover.Version != Input.Version || !await SaveAsync(handover, cancel))
            return await FindAsync(id, cancel) ? Disputed() : NotFound();

        TempData["Toast"] = words["Common.Saved"].Value;
        return LocalRedirect(Row.SeesCustomer ? $"/customers/{Row.CustomerId}" : $"/handovers/{id}");
    }

    private async Task<bool> SaveAsync(Handover handover, CancellationToken cancel)
    {
        await db.NoteAsync(handover, Input.Note.Clean(), new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId()), cancel);
        return await db.SaveOverAsync(handover, Input.Version, cancel);
    }

    // Both are shown, what was typed stays in the form, and saving again writes over the one now seen.
    private PageResult Disputed()
    {
        Conflict = Conflict.Between(new HandoverNoteInput { Note = Row.Note }, Input, words, (_, _) => null);
        Input.Version = Row.Version;
        ModelState.Remove("Input.Version");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        var staff = User.Staff();
        var found = await db.Handovers.AsNoTracking().VisibleTo(staff).Where(h => h.Id == id).Select(HandoverRow.Of(db, staff)).SingleOrDefaultAsync(cancel);
        if (found is null)
            return false;

        (Row, MayNote) = (found, found.IsOpen && await db.Handovers.NotableBy(staff).AnyAsync(h => h.Id == id, cancel));
        return true;
    }
}

/// <summary>What the new owner must know (交接说明表单).</summary>
public sealed class HandoverNoteInput
{
    public string? Note { get; set; }

    /// <summary>The version that the person saw.</summary>
    public Guid Version { get; set; }
}

public sealed class HandoverNoteValidator : AbstractValidator<HandoverNoteInput>
{
    public HandoverNoteValidator(Words words) => RuleFor(i => i.Note).Lines(Handover.NoteLength, words);
}
