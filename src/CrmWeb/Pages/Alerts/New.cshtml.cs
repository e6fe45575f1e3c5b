using System.Globalization;
using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Care;
using CrmWeb.Data.Alerts;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Alerts;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Alerts;

/// <summary>/customers/{id}/alerts/new: records what must not go wrong; the reason is encrypted before it is kept.</summary>
public sealed class NewModel(CrmDbContext db, CareGeneration care, ReasonVault vault, TimeProvider clock, Words words) : PageModel
{
    [BindProperty]
    public AlertInput Input { get; set; } = new();

    public Customer Customer { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Contacts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int customerId, CancellationToken cancel)
    {
        if (!await FindAsync(customerId, cancel))
            return NotFound();

        Input.FormId = Guid.NewGuid();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int customerId, CancellationToken cancel)
    {
        if (!await FindAsync(customerId, cancel))
            return NotFound();

        (await new AlertValidator(words, Contacts.Select(c => c.Value)).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected();

        await SaveAsync(cancel);
        await care.RunForAsync(customerId, await care.TodayAsync(cancel), cancel);
        TempData["Toast"] = words["Common.Saved"].Value;
        return Redirect($"/customers/{customerId}/alerts");
    }

    private async Task SaveAsync(CancellationToken cancel)
    {
        var alert = new CustomerAlert(Customer, Customer.Contacts.Find(c => c.Id == Input.ContactId), Input.Kind!.Value, Input.Instruction.Clean(),
            new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId())).FromForm(Input.FormId);
        if (Input.Reason.Clean() is { Length: > 0 } reason)
            alert.Seal(await vault.SealAsync(alert.PersonCode, reason.ReplaceLineEndings("\n"), cancel));
        db.CustomerAlerts.Add(alert);
        await db.SaveOnceAsync<CustomerAlert>(a => a.FormId == Input.FormId, cancel);
    }

    private async Task<bool> FindAsync(int customerId, CancellationToken cancel)
    {
        var staff = User.Staff();
        var found = await db.Customers.VisibleTo(staff).ServedBy(staff).Include(c => c.Contacts.Where(p => p.ArchivedAt == null)).SingleOrDefaultAsync(c => c.Id == customerId, cancel);
        if (found is null)
            return false;

        Customer = found;
        Contacts = [.. found.Contacts.OrderBy(c => c.Name, StringComparer.CurrentCulture).Select(c => new SelectListItem(c.Name, c.Id.ToString(CultureInfo.InvariantCulture)))];
        return true;
    }
}
