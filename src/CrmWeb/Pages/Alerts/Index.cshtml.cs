using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Care;
using CrmWeb.Data.Alerts;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Alerts;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Alerts;

/// <summary>/customers/{id}/alerts: what must not go wrong with a customer; says that nobody asked, or that there is nothing.</summary>
public sealed class IndexModel(CrmDbContext db, CareGeneration care, ReasonVault vault, TimeProvider clock, Words words) : PageModel
{
    public string Name { get; private set; } = "";
    public AlertBoard Board { get; private set; } = null!;
    public StaffScope Staff => User.Staff();

    public async Task<IActionResult> OnGetAsync(int customerId, CancellationToken cancel)
    {
        var staff = Staff;
        var name = await db.Customers.VisibleTo(staff).Where(c => c.Id == customerId).Select(c => staff.Calls(c.Name, c.Code, c.Class)).SingleOrDefaultAsync(cancel);
        if (name is null || await AlertBoard.OfAsync(db, staff, customerId, cancel) is not { } board)
            return NotFound();

        (Name, Board) = (name, board);
        return Page();
    }

    /// <summary>Somebody asked, and there was nothing.</summary>
    public async Task<IActionResult> OnPostNoneAsync(int customerId, CancellationToken cancel)
    {
        var customer = await db.Customers.VisibleTo(Staff).ServedBy(Staff).SingleOrDefaultAsync(c => c.Id == customerId, cancel);
        if (customer is null)
            return NotFound();

        if (!await db.AlertInquiries.AnyAsync(i => i.CustomerId == customerId, cancel))
            db.AlertInquiries.Add(new AlertInquiry(customer, Entered()));
        await db.SaveChangesAsync(cancel);
        return Back(customerId, "Common.Saved");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(int customerId, int alert, CancellationToken cancel)
    {
        var found = await db.CustomerAlerts.VisibleTo(Staff).EditableBy(Staff).Standing().SingleOrDefaultAsync(a => a.Id == alert && a.CustomerId == customerId, cancel);
        if (found is null)
            return NotFound();

        found.Withdraw(Entered());
        await db.SaveChangesAsync(cancel);
        if (!await db.CustomerAlerts.AnyAsync(a => a.CustomerId == customerId && a.ContactId == found.ContactId && a.SealedFor == found.SealedFor && a.SealedReason != null, cancel))
            await vault.ForgetAsync(found.PersonCode, cancel);
        await care.RunForAsync(customerId, await care.TodayAsync(cancel), cancel);
        return Back(customerId, "Alerts.Withdrawn");
    }

    private Entered Entered() => new(clock.GetUtcNow().UtcDateTime, User.StaffId());

    private RedirectResult Back(int customerId, string word)
    {
        TempData["Toast"] = words[word].Value;
        return Redirect($"/customers/{customerId}/alerts");
    }
}
