using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Users;

/// <summary>/users: who may sign in (员工账号), and who is invited.</summary>
public sealed class IndexModel(CrmDbContext db, TimeProvider clock, Words words) : PageModel
{
    public IReadOnlyList<Row> Staff { get; private set; } = [];
    public IReadOnlyList<Invitation> Invited { get; private set; } = [];
    public IReadOnlyDictionary<int, string> Teams { get; private set; } = new Dictionary<int, string>();

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Teams = await db.Teams.ToDictionaryAsync(t => t.Id, t => t.Name, cancel);
        Staff = await db.Users.OrderBy(m => m.DisplayName).ThenBy(m => m.Id).Select(m => new Row(
            m.Id, m.DisplayName, m.Email!, m.TeamId, m.DisabledAt != null,
            db.UserRoles.Where(u => u.UserId == m.Id).Join(db.Roles, u => u.RoleId, r => r.Id, (u, r) => r).OrderBy(r => r.Id).Select(r => r.Name!).ToList()))
            .ToListAsync(cancel);
        Invited = await db.Invitations.VisibleTo(User.Staff()).OpenAt(Now).OrderBy(i => i.InvitedAt).AsNoTracking().ToListAsync(cancel);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(int id, CancellationToken cancel)
    {
        var invitation = await db.Invitations.VisibleTo(User.Staff()).OpenAt(Now).SingleOrDefaultAsync(i => i.Id == id, cancel);
        if (invitation is null)
            return NotFound();

        invitation.Withdraw(Now);
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = words["Users.Withdrawn"].Value;
        return RedirectToPage();
    }

    public string TeamOf(int? id) => id is { } team && Teams.TryGetValue(team, out var name) ? name : words["Common.None"].Value;

    public sealed record Row(int Id, string Name, string Email, int? TeamId, bool IsDisabled, List<string> Roles);
}
