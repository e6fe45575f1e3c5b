using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Preparations;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Preparations;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Preparations;

/// <summary>/interactions/{id}/preparation: the checklist of an appointment by touchpoint; tells what was arranged and how it was received.</summary>
public sealed class IndexModel(CrmDbContext db, TimeProvider clock, Words words) : PageModel
{
    [BindProperty]
    public ItemInput Input { get; set; } = new();

    public Interaction Appointment { get; private set; } = null!;
    public IReadOnlyList<PreparationItem> Items { get; private set; } = [];

    /// <summary>More, or less, is known of the customer than when the checklist was made.</summary>
    public bool IsBehind { get; private set; }
    public bool MayServe { get; private set; }
    public StaffScope Staff => User.Staff();

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    /// <summary>Makes the checklist, or brings it up to what is known now.</summary>
    public async Task<IActionResult> OnPostRenewAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || !MayServe)
            return NotFound();

        var (needs, now) = (await db.NeedsOfAsync(Appointment.CustomerId, cancel), clock.GetUtcNow().UtcDateTime);
        if (await KeptAsync(id, cancel) is { } kept)
            kept.Renew(needs, now);
        else
            db.Preparations.Add(new Preparation(Appointment, needs, now));
        await db.SaveOnceAsync<Preparation>(p => p.InteractionId == id && p.RenewedAt == now, cancel);
        return Back(id);
    }

    public async Task<IActionResult> OnPostItemAsync(int id, int item, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || !MayServe)
            return NotFound();
        if (await db.Set<PreparationItem>().SingleOrDefaultAsync(i => i.Id == item && i.InteractionId == id, cancel) is not { } found)
            return NotFound();

        (await new ItemValidator(words).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected();

        found.Tell(Input.IsArranged, Input.Note.Clean(), Input.Reception, new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId()));
        if (await db.SaveOverAsync(found, Input.Version, cancel))
            return Back(id);

        ModelState.AddModelError("", words["Conflict.Meanwhile"].Value);
        db.ChangeTracker.Clear();
        await FindAsync(id, cancel);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        var found = await db.Interactions.VisibleTo(Staff).Standing().Current().Include(i => i.Customer).SingleOrDefaultAsync(i => i.Id == id, cancel);
        if (found is null)
            return false;

        Appointment = found;
        MayServe = await db.Interactions.EditableBy(Staff).AnyAsync(i => i.Id == id, cancel);
        var kept = await KeptAsync(id, cancel);
        Items = [.. (kept?.Items ?? []).OrderBy(i => i.Touchpoint).ThenByDescending(i => i.IsAlert).ThenBy(i => i.Id)];
        var needs = await db.NeedsOfAsync(found.CustomerId, cancel);
        IsBehind = kept?.Differs(needs) ?? needs.Count > 0;
        return true;
    }

    private Task<Preparation?> KeptAsync(int id, CancellationToken cancel)
        => db.Preparations.VisibleTo(Staff).Include(p => p.Items).SingleOrDefaultAsync(p => p.InteractionId == id, cancel);

    private RedirectResult Back(int id)
    {
        TempData["Toast"] = words["Common.Saved"].Value;
        return Redirect($"/interactions/{id}/preparation");
    }
}
