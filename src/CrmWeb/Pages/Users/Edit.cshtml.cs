using CrmWeb.Access;
using CrmWeb.Access.Accounts;
using CrmWeb.Access.Passwords;
using CrmWeb.Data;
using CrmWeb.Data.Identity;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Users;

/// <summary>/users/{id}: name, team and roles of a member of staff (编辑员工), and whether the account is open.</summary>
public sealed class EditModel(
    CrmDbContext db, UserManager<StaffMember> users, StaffChanges changes, Invitations invitations, SiteAddress site, Words words) : PageModel
{
    [BindProperty]
    public UserInput Input { get; set; } = new();

    public StaffMember Member { get; private set; } = null!;
    public IReadOnlyList<Team> Teams { get; private set; } = [];
    public Conflict? Conflict { get; private set; }

    /// <summary>Customers that nobody else looks after, should this person leave.</summary>
    public int Owned { get; private set; }
    public bool IsMe => Member.Id == User.StaffId();

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        Input = UserInput.Of(Member, await changes.RolesOfAsync(id, cancel));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        var valid = await new UserValidator(words, Teams).ValidateAsync(Input, cancel);
        valid.AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected();
        if (Input.Version != Guid.Parse(Member.ConcurrencyStamp!))
            return Disputed(UserInput.Of(Member, await changes.RolesOfAsync(id, cancel)));

        var refused = await changes.ChangeAsync(Member, Input.Name.Trim(), Input.TeamId, [.. Input.Roles.Distinct()], User.StaffId(), cancel);
        return Answer(refused, "Common.Saved");
    }

    public async Task<IActionResult> OnPostDisableAsync(int id, CancellationToken cancel)
        => await FindAsync(id, cancel) ? Answer(await changes.DisableAsync(Member, User.StaffId(), cancel), "Users.DisabledNow") : NotFound();

    public async Task<IActionResult> OnPostEnableAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        return Answer(await changes.EnableAsync(Member), "Users.EnabledNow");
    }

    public async Task<IActionResult> OnPostNewPasswordAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        var code = await invitations.RenewPasswordAsync(Member, User.StaffId(), cancel);
        (TempData["Link"], TempData["LinkFor"]) = ($"{site.For(Request)}/invitation/{code}", Member.DisplayName);
        return RedirectToPage("Index");
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        Teams = await db.TeamsAsync(cancel);
        Member = (await users.FindByIdAsync($"{id}"))!;
        Owned = await db.Customers.VisibleTo(User.Staff()).Current().CountAsync(c => c.OwnerId == id, cancel);
        return Member is not null;
    }

    // What was typed stays in the form, and saving again writes over the version now seen.
    private PageResult Disputed(UserInput now)
    {
        Conflict = Conflict.Between(now, Input, words, (field, value) => field == nameof(UserInput.TeamId) ? Teams.SingleOrDefault(t => t.Id == (int)value!)?.Name ?? "" : null);
        Input.Version = now.Version;
        ModelState.Remove("Input.Version");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private IActionResult Answer(string? refused, string done)
    {
        if (refused is not null)
        {
            ModelState.AddModelError("", words[refused]);
            return this.Rejected();
        }

        TempData["Toast"] = words[done].Value;
        return RedirectToPage("Index");
    }
}
