using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Entitlements;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Entitlements;

/// <summary>/customers/{id}/entitlements: what was promised to a customer, until when, and what was used of it.</summary>
public sealed class IndexModel(CrmDbContext db, TimeProvider clock, Words words, Formats formats) : PageModel
{
    [BindProperty]
    public EntitlementInput Input { get; set; } = new();

    [BindProperty]
    public UseInput Use { get; set; } = new();

    public int Id { get; private set; }
    public string Name { get; private set; } = "";
    public bool MayServe { get; private set; }

    /// <summary>Those that may be used first, then what is over.</summary>
    public IReadOnlyList<Entitlement> Rows { get; private set; } = [];
    public DateOnly Today => formats.Today;
    private StaffScope Staff => User.Staff();
    private Entered Entered => new(clock.GetUtcNow().UtcDateTime, User.StaffId());

    public async Task<IActionResult> OnGetAsync(int customerId, CancellationToken cancel)
    {
        Input = new() { FormId = Guid.NewGuid(), PromisedOn = Today };
        return await FindAsync(customerId, cancel) is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(int customerId, CancellationToken cancel)
    {
        if (await FindAsync(customerId, cancel) is not { } customer || !MayServe)
            return NotFound();

        (await new EntitlementValidator(words, Today).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected();

        db.Entitlements.Add(new Entitlement(customer, Input.What.Clean(), Input.Times!.Value, Input.PromisedOn!.Value, Input.Until, Entered).FromForm(Input.FormId));
        await db.SaveOnceAsync<Entitlement>(e => e.FormId == Input.FormId, cancel);
        return Back(customerId, "Common.Saved");
    }

    /// <summary>Uses one once; the same form sent twice is one use, and of two at once the second is told.</summary>
    public async Task<IActionResult> OnPostUseAsync(int customerId, int entitlement, CancellationToken cancel)
    {
        if (await EditedAsync(customerId, entitlement, cancel) is not { } found)
            return NotFound();
        if (Use.FormId == Guid.Empty || Use.Note.Clean().Length > EntitlementUse.NoteLength || found.StateOn(Today) is not EntitlementState.Open)
            return Back(customerId, "Entitlements.NotUsable");
        if (found.Uses.Any(u => u.FormId == Use.FormId))
            return Back(customerId, "Entitlements.Used");

        found.Use(Today, Use.Note.Clean(), Use.FormId, Entered);
        return Back(customerId, await db.SaveOverAsync(found, found.Version, cancel) ? "Entitlements.Used" : "Conflict.Meanwhile");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(int customerId, int entitlement, CancellationToken cancel)
    {
        if (await EditedAsync(customerId, entitlement, cancel) is not { } found)
            return NotFound();

        found.Withdraw(clock.GetUtcNow().UtcDateTime);
        return Back(customerId, await db.SaveOverAsync(found, found.Version, cancel) ? "Entitlements.Withdrawn" : "Conflict.Meanwhile");
    }

    private Task<Entitlement?> EditedAsync(int customerId, int id, CancellationToken cancel)
        => db.Entitlements.VisibleTo(Staff).EditableBy(Staff).Standing().Include(e => e.Uses).SingleOrDefaultAsync(e => e.Id == id && e.CustomerId == customerId, cancel);

    private async Task<Customer?> FindAsync(int customerId, CancellationToken cancel)
    {
        var customer = await db.Customers.VisibleTo(Staff).SingleOrDefaultAsync(c => c.Id == customerId, cancel);
        if (customer is null)
            return null;

        (Id, Name) = (customer.Id, Staff.Calls(customer));
        MayServe = await db.Customers.ServedBy(Staff).AnyAsync(c => c.Id == customerId, cancel);
        var rows = await db.Entitlements.AsNoTracking().VisibleTo(Staff).Standing().Where(e => e.CustomerId == customerId).Include(e => e.Uses).ToListAsync(cancel);
        Rows = [.. rows.OrderBy(e => e.StateOn(Today)).ThenBy(e => e.Until ?? DateOnly.MaxValue).ThenBy(e => e.Id)];
        return customer;
    }

    private RedirectResult Back(int customerId, string word)
    {
        TempData["Toast"] = words[word].Value;
        return Redirect($"/customers/{customerId}/entitlements");
    }
}
