using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Customers;

/// <summary>A page that makes one change of a customer's state (客户状态变更): finds the customer, saves, goes back to it.</summary>
public abstract class CustomerChange(CrmDbContext db, TimeProvider clock, Words words) : PageModel
{
    public Customer Customer { get; private set; } = null!;

    protected CrmDbContext Db => db;
    protected Words Words => words;
    protected Entered Now => new(clock.GetUtcNow().UtcDateTime, User.StaffId());

    protected async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        var staff = User.Staff();
        var customer = await db.Customers.VisibleTo(staff).EditableBy(staff).Include(c => c.Marks).Include(c => c.TypeChanges).Include(c => c.Stakeholder)
            .AsSplitQuery().SingleOrDefaultAsync(c => c.Id == id, cancel);
        Customer = customer!;
        return customer is not null;
    }

    protected PageResult Rejected()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>Saves; when somebody else was faster the page is shown again, so that the person decides on what is true now.</summary>
    protected async Task<IActionResult> SaveAsync(CancellationToken cancel)
    {
        var id = Customer.Id;
        if (!await db.SaveOverAsync(Customer, Customer.Version, cancel))
        {
            ModelState.AddModelError("", words["Conflict.Meanwhile"].Value);
            return Rejected();
        }

        TempData["Toast"] = words["Common.Saved"].Value;
        return RedirectToPage("Details", new { id });
    }
}
