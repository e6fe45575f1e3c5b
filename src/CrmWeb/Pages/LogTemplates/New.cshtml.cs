using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.LogTemplates;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Pages.LogTemplates;

/// <summary>/log-templates/new: keeps words for logging.</summary>
public sealed class NewModel(CrmDbContext db, Words words) : PageModel
{
    [BindProperty]
    public LogTemplateInput Input { get; set; } = new();
    public LogTemplateForm Form { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Input.FormId = Guid.NewGuid();
        Form = new(Input, await LogTemplateInput.TeamsAsync(db, User.Staff(), null, cancel));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Form = new(Input, await LogTemplateInput.TeamsAsync(db, User.Staff(), null, cancel));
        (await new LogTemplateValidator(words, Form.Teams).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected();

        db.LogTemplates.Add(new LogTemplate(Input.Words, User.StaffId(), Input.FormId));
        await db.SaveOnceAsync<LogTemplate>(t => t.FormId == Input.FormId, cancel);
        new Toast(words["Common.Saved"].Value).Keep(TempData);
        return LocalRedirect("/log-templates");
    }
}
