using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Interactions;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Language;
using CrmWeb.Pages.Customers;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Interactions;

/// <summary>/interactions/new: logs what happened with a customer; the log box of every other page sends here too.</summary>
public sealed class NewModel(CrmDbContext db, Words words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public LogInput Log { get; set; } = new();

    /// <summary>The step before, while no customer is chosen.</summary>
    public CustomerFinder? Finder { get; private set; }
    /// <summary>What the customer's header says once the log is kept.</summary>
    public DateTime? LastContactAt { get; private set; }
    public LogBox Box { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int customerId, string? q, CancellationToken cancel)
    {
        Log = LogBox.Fresh(customerId);
        Log.InSheet = Request.IsFragment();
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

        await db.LogAsync(await MakeAsync(now, zone, cancel), cancel);
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

    private async Task<IActionResult> SavedAsync(CancellationToken cancel)
    {
        if (!Request.IsFragment())
        {
            TempData["Toast"] = words["Log.Saved", Box.Customer!.Name].Value;
            return LocalRedirect($"/customers/{Log.CustomerId}#timeline");
        }

        ModelState.Clear();
        LastContactAt = await db.Customers.ServedBy(User.Staff()).Where(c => c.Id == Log.CustomerId).Select(c => c.LastContactAt).SingleAsync(cancel);
        Box = await LogBox.LoadAsync(db, User.Staff(), LogBox.Fresh(Log.CustomerId), cancel);
        return this.Fragment("_LogSaved");
    }
}
