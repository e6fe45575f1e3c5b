using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.LogTemplates;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.LogTemplates;

/// <summary>/log-templates/{id}: other words, another team, or no template at all.</summary>
public sealed class EditModel(CrmDbContext db, Words words) : PageModel
{
    [BindProperty]
    public LogTemplateInput Input { get; set; } = new();
    public LogTemplateForm Form { get; private set; } = null!;
    public Conflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } template)
            return NotFound();

        Form = Form with { Input = Input = LogTemplateInput.Of(template) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } template)
            return NotFound();

        (await new LogTemplateValidator(words, Form.Teams).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected();
        if (!await SaveAsync(template, cancel))
            return await DisputedAsync(id, cancel);

        new Toast(words["Common.Saved"].Value).Keep(TempData);
        return LocalRedirect("/log-templates");
    }

    public async Task<IActionResult> OnPostDeleteAsync(int id, CancellationToken cancel)
    {
        if (await db.LogTemplates.EditableBy(User.Staff()).Where(t => t.Id == id).ExecuteDeleteAsync(cancel) == 0)
            return NotFound();

        new Toast(words["LogTemplates.Deleted"].Value).Keep(TempData);
        return LocalRedirect("/log-templates");
    }

    private async Task<LogTemplate?> FindAsync(int id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var found = await db.LogTemplates.EditableBy(User.Staff()).SingleOrDefaultAsync(t => t.Id == id, cancel);
        Form = new(Input, await LogTemplateInput.TeamsAsync(db, User.Staff(), found?.TeamId, cancel));
        return found;
    }

    private async Task<bool> SaveAsync(LogTemplate template, CancellationToken cancel)
    {
        if (template.Version != Input.Version)
            return false;

        template.Tell(Input.Words);
        return await db.SaveOverAsync(template, Input.Version, cancel);
    }

    private async Task<IActionResult> DisputedAsync(int id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } now)
            return NotFound();

        Conflict = Conflict.Between(LogTemplateInput.Of(now), Input, words, (field, value) => (field, value) switch
        {
            (nameof(LogTemplateInput.TeamId), int team) => Form.Teams.NameOf(team),
            _ => null,
        });
        Input.Version = now.Version;
        ModelState.Remove("Input.Version");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
