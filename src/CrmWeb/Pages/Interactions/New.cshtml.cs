using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Interactions;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.LogTemplates;
using CrmWeb.Language;
using CrmWeb.Pages.Customers;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Interactions;

/// <summary>/interactions/new: logs what happened with a customer; the log box of every other page sends here too.</summary>
public sealed class NewModel(CrmDbContext db, Words words, Formats formats, TimeProvider clock) : PageModel
{
    [BindProperty]
    public LogInput Log { get; set; } = new();

    /// <summary>The step before, while no customer is chosen.</summary>
    public CustomerFinder? Finder { get; private set; }

    /// <summary>What the customer's page says once the log is kept.</summary>
    public ContactTold Told { get; private set; } = null!;

    /// <summary>What was kept, with the ways back from it.</summary>
    public Toast Saved { get; private set; } = null!;
    public LogBox Box { get; private set; } = null!;

    /// <param name="inPage">Asked for by a box that stands in a page, not in the dialog.</param>
    public async Task<IActionResult> OnGetAsync(int customerId, int? template, bool inPage, string? q, CancellationToken cancel)
    {
        Log = LogBox.Fresh(customerId);
        Log.InSheet = Request.IsFragment() && !inPage;
        if (template is not null && await db.LogTemplates.AsNoTracking().VisibleTo(User.Staff()).SingleOrDefaultAsync(t => t.Id == template, cancel) is { } begun)
            Log.BeginWith(begun);
        Box = await LogBox.LoadAsync(db, User.Staff(), Log, cancel);
        if (customerId != 0 && Box.Customer is null)
            return NotFound();

        if (customerId == 0)
            Finder = await CustomerFinder.FindAsync(db, User.Staff(), "/interactions/new", q, cancel);
        if (!Request.IsFragment())
            return Page();
        return q is null ? this.Fragment("_Sheet") : Partial("_FoundCustomers", Finder);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var zone = (await db.CalendarAsync(cancel)).Zone;
        var check = await new LogValidator(words, now, zone).ValidateAsync(Log, cancel);
        check.AddToModelState(ModelState, nameof(Log));
        Box = await LogBox.LoadAsync(db, User.Staff(), Log, cancel);
        if (!ModelState.IsValid)
            return this.Rejected("_Sheet");
        if (Box.Customer is null)
            return NotFound();

        var interaction = await MakeAsync(now, zone, cancel);
        var id = await db.LogAsync(interaction, cancel);
        Saved = new(WhatWasKept(interaction), Undo: $"/interactions/{id}/withdrawal", Edit: $"/interactions/{id}/edit");
        return await SavedAsync(cancel);
    }

    private async Task<Interaction> MakeAsync(DateTime now, TimeZoneInfo zone, CancellationToken cancel)
    {
        var customer = await db.Customers.ServedBy(User.Staff()).SingleAsync(c => c.Id == Log.CustomerId, cancel);
        if (Log.FormId == Guid.Empty)
            Log.FormId = Guid.NewGuid();
        var contacts = await db.Contacts.Where(c => c.CustomerId == customer.Id && Log.ContactIds.Contains(c.Id)).ToListAsync(cancel);
        var interaction = new Interaction(customer, User.StaffId(), Log.Facts(now, zone, User.StaffId()), new Entered(now, User.StaffId())).FromForm(Log.FormId);
        interaction.With(contacts);
        return interaction;
    }

    private string WhatWasKept(Interaction kept) => kept.NextStepOn is { } due
        ? words["Log.SavedWithStep", Box.Customer!.Name, kept.Subject, kept.NextStep, formats.Date(due)].Value
        : words["Log.Saved", Box.Customer!.Name, kept.Subject].Value;

    private async Task<IActionResult> SavedAsync(CancellationToken cancel)
    {
        if (!Request.IsFragment())
        {
            Saved.Keep(TempData);
            return LocalRedirect($"/customers/{Log.CustomerId}#timeline");
        }

        ModelState.Clear();
        Told = await ContactTold.ReadAsync(db, User.Staff(), Log.CustomerId, cancel);
        Box = await LogBox.LoadAsync(db, User.Staff(), LogBox.Fresh(Log.CustomerId), cancel);
        return this.Fragment("_LogSaved");
    }
}
