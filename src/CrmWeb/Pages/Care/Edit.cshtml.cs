using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Care;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Care;

/// <summary>/care/{id}/edit: changes a task's words, day and owner; whoever saves second sees both versions.</summary>
public sealed class EditModel(CrmDbContext db, Words words, Formats formats) : PageModel
{
    [BindProperty]
    public CareInput Input { get; set; } = new();
    public CareTask CareTask { get; private set; } = null!;
    public CareChoices Choices { get; private set; } = null!;
    public Conflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!CareTask.IsOpen)
            return LocalRedirect($"/care/{id}");

        Input = CareInput.Of(CareTask);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!CareTask.IsOpen)
            return LocalRedirect($"/care/{id}");

        (await new CareValidator(Choices, words, formats.Today, CareTask.IsByRule).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected();
        if (CareTask.Version != Input.Version)
            return Disputed();

        CareTask.Replan(Input.Title.Clean(), Input.DueOn!.Value, Input.OwnerId);
        CareTask.Detail(Input.Phase, Input.Method, await db.Contacts.FindAsync([Input.ContactId], cancel), Input.Script.Clean());
        if (!await db.SaveOverAsync(CareTask, Input.Version, cancel))
            return await LoadAsync(id, cancel) ? Disputed() : NotFound();

        TempData["Toast"] = words["Common.Saved"].Value;
        return LocalRedirect($"/care/{id}");
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var found = await db.CareTasks.EditableBy(User.Staff()).Include(t => t.Customer).Include(t => t.Contact).SingleOrDefaultAsync(t => t.Id == id, cancel);
        if (found is null)
            return false;

        CareTask = found;
        Choices = await CareChoices.LoadAsync(db, User.Staff(), found.CustomerId, found, cancel);
        return true;
    }

    // Both versions are shown, what was typed stays in the form, and saving again writes over the version now seen.
    private PageResult Disputed()
    {
        Conflict = Conflict.Between(CareInput.Of(CareTask), Input, words, Choices.Shown);
        Input.Version = CareTask.Version;
        ModelState.Remove("Input.Version");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
