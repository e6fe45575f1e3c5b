using System.Globalization;
using CrmWeb.Access;
using CrmWeb.Data.Identity;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Alerts;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Alerts;

/// <summary>A grant as the list shows it (授权行).</summary>
public sealed record GrantRow(int Id, string Staff, string By, string Why, DateTime GrantedAt, DateOnly Until, DateTime? RevokedAt);

/// <summary>/alerts/grants: who may look at reasons, until when and why; an administrator grants and revokes, never to oneself.</summary>
public sealed class GrantsModel(CrmDbContext db, TimeProvider clock, Words words, Formats formats) : PageModel
{
    private const int Most = 100;
    private const int UsualDays = 30;

    [BindProperty]
    public GrantInput Input { get; set; } = new();

    public IReadOnlyList<GrantRow> Rows { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Offered { get; private set; } = [];
    public bool MayGrant => User.Staff().Is(StaffRole.Administrator);

    public bool Holds(GrantRow row) => row.RevokedAt is null && row.Until >= formats.Today;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Input = new() { FormId = Guid.NewGuid(), Until = formats.Today.AddDays(UsualDays) };
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        (await new GrantValidator(words, formats.Today, Offered.Select(o => o.Value)).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected();

        db.ReasonGrants.Add(new ReasonGrant(Input.StaffId!.Value, User.StaffId(), Input.Why.Clean(), clock.GetUtcNow().UtcDateTime, Input.Until!.Value).FromForm(Input.FormId));
        await db.SaveOnceAsync<ReasonGrant>(g => g.FormId == Input.FormId, cancel);
        return Back("Common.Saved");
    }

    public async Task<IActionResult> OnPostRevokeAsync(int id, CancellationToken cancel)
    {
        if (await db.ReasonGrants.VisibleTo(User.Staff()).SingleOrDefaultAsync(g => g.Id == id, cancel) is not { } grant)
            return NotFound();

        grant.Revoke(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return Back("Alerts.Revoked");
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var (staff, me) = (User.Staff(), User.StaffId());
        Rows = await db.ReasonGrants.VisibleTo(staff).OrderByDescending(g => g.Id).Take(Most).Select(g => new GrantRow(
            g.Id, db.Users.Where(u => u.Id == g.StaffId).Select(u => u.DisplayName).First(), db.Users.Where(u => u.Id == g.GrantedBy).Select(u => u.DisplayName).First(),
            g.Why, g.GrantedAt, g.Until, g.RevokedAt)).ToListAsync(cancel);
        var others = await db.MayOwnWork().Where(u => u.Id != me).OrderBy(u => u.DisplayName).Select(u => new { u.Id, u.DisplayName }).ToListAsync(cancel);
        Offered = [.. others.Select(u => new SelectListItem(u.DisplayName, u.Id.ToString(CultureInfo.InvariantCulture)))];
    }

    private RedirectResult Back(string word)
    {
        TempData["Toast"] = words[word].Value;
        return Redirect("/alerts/grants");
    }
}
