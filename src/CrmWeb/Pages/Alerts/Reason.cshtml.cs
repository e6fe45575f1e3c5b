using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Alerts;
using CrmWeb.Domain.Alerts;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Alerts;

/// <summary>/alerts/{id}/reason: tells the reason of an alert to who has a grant and says what for; each look is kept before the reason is told.</summary>
public sealed class ReasonModel(CrmDbContext db, ReasonVault vault, TimeProvider clock, Words words, Formats formats) : PageModel
{
    [BindProperty]
    public LookInput Input { get; set; } = new();

    public CustomerAlert Alert { get; private set; } = null!;
    public ReasonAccess Access { get; private set; }

    /// <summary>The reason, once a look at it was kept; empty where nothing is left to read.</summary>
    public string? Reason { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();
        if (Access is ReasonAccess.None)
            return Forbidden();

        (await new LookValidator(words, Access).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected();

        db.ReasonLooks.Add(new ReasonLook(Alert, User.StaffId(), Input.Purpose!.Value, Input.Note.Clean(), Access, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancel);
        Reason = await vault.OpenAsync(Alert, cancel) ?? "";
        return Page();
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        var staff = User.Staff();
        var found = await db.CustomerAlerts.VisibleTo(staff).EditableBy(staff).Standing().Include(a => a.Customer).Include(a => a.Contact)
            .SingleOrDefaultAsync(a => a.Id == id && a.SealedReason != null, cancel);
        if (found is null)
            return false;

        Alert = found;
        Access = staff.ReasonsWith(await db.ReasonGrants.HoldingOn(formats.Today).AnyAsync(g => g.StaffId == staff.StaffId, cancel));
        return true;
    }

    // The page itself says who may grant leave.
    private PageResult Forbidden()
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }
}
