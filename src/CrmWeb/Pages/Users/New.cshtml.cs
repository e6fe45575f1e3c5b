using CrmWeb.Access;
using CrmWeb.Access.Accounts;
using CrmWeb.Access.Passwords;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Users;

/// <summary>/users/new: invites a newcomer (邀请员工) by a link that the administrator hands over.</summary>
public sealed class NewModel(CrmDbContext db, Invitations invitations, SiteAddress site, Words words) : PageModel
{
    [BindProperty]
    public NewUserInput Input { get; set; } = new();

    public IReadOnlyList<Team> Teams { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Teams = await db.TeamsAsync(cancel);
        Input = new() { FormId = Guid.NewGuid(), TeamId = User.TeamId() ?? 0, Roles = [StaffRole.Sales] };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Teams = await db.TeamsAsync(cancel);
        var valid = await new NewUserValidator(words, Teams).ValidateAsync(Input, cancel);
        valid.AddToModelState(ModelState, nameof(Input));
        if (ModelState.IsValid && await db.Users.AnyAsync(m => m.NormalizedEmail == Input.Email.Trim().ToUpperInvariant(), cancel))
            ModelState.AddModelError("Input.Email", words["Account.EmailTaken"]);
        return ModelState.IsValid ? await InviteAsync(cancel) : this.Rejected();
    }

    private async Task<RedirectToPageResult> InviteAsync(CancellationToken cancel)
    {
        var code = await invitations.InviteAsync(
            Input.Email.Trim(), Input.Name.Trim(), [.. Input.Roles.Distinct()], Input.TeamId, User.StaffId(), Input.FormId, cancel);
        if (code is not null)
            (TempData["Link"], TempData["LinkFor"]) = ($"{site.For(Request)}/invitation/{code}", Input.Name.Trim());
        return RedirectToPage("Index");
    }
}
