using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Complaints;
using CrmWeb.Data.Identity;
using CrmWeb.Domain.Complaints;
using CrmWeb.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Settings;

/// <summary>/settings/retimings: how far the promises of open cases have been counted anew, and the last times this was done.</summary>
public sealed class RetimingsModel(CrmDbContext db, RecomputeBell bell, TimeProvider clock) : PageModel
{
    private const int Shown = 20;

    public IReadOnlyList<(Retiming Row, string? By)> Rows { get; private set; } = [];
    public bool IsGoing => Rows.Any(r => r.Row.IsOpen);
    public bool MayChange => SettingsAccess.Changes(User, "Service");

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var rows = await db.Retimings.AsNoTracking().OrderByDescending(r => r.Id).Take(Shown)
            .Select(r => new { Row = r, By = db.Users.Where(u => u.Id == r.RequestedBy).Select(u => u.DisplayName).FirstOrDefault() }).ToListAsync(cancel);
        Rows = [.. rows.Select(r => (r.Row, r.By))];
    }

    /// <summary>Counts once more, as after one that was cancelled.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!MayChange)
            return Forbid();

        db.RetimeLater(clock.GetUtcNow().UtcDateTime, User.StaffId());
        await db.SaveChangesAsync(cancel);
        await bell.RingRetimingAsync(cancel);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostCancelAsync(int retimingId, CancellationToken cancel)
    {
        if (!MayChange)
            return Forbid();
        if (await db.Retimings.SingleOrDefaultAsync(r => r.Id == retimingId, cancel) is not { } retiming)
            return NotFound();

        // It may have ended while the page was open; there is nothing to stop then.
        if (retiming.IsOpen)
            retiming.AskToCancel(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return RedirectToPage();
    }
}
