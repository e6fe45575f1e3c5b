using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using CrmWeb.Web;
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

    /// <summary>Saves over what the person saw; false where somebody was faster, and then it is to be found anew.</summary>
    protected async Task<bool> SaveOverAsync(Guid seen, CancellationToken cancel)
    {
        if (await db.SaveOverAsync(Customer, seen, cancel))
            return true;

        db.ChangeTracker.Clear();
        ModelState.AddModelError("", words["Conflict.Meanwhile"].Value);
        return false;
    }

    /// <summary>Another than the person saw is shown beside what was chosen, and saving again writes over it.</summary>
    protected IActionResult Disputed(string form)
    {
        ModelState.Remove("Input.Version");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Request.IsFragment() ? this.Fragment(form) : Page();
    }

    /// <summary>Saved: the cell of a list with what it is now, or the customer's page.</summary>
    /// <param name="more">What comes of it, told beside that it is saved.</param>
    protected IActionResult Settled(string cell, params IEnumerable<string> more)
    {
        if (Request.IsFragment())
            return this.Fragment(cell);

        TempData["Toast"] = string.Join(' ', [words["Common.Saved"].Value, .. more]);
        return RedirectToPage("Details", new { id = Customer.Id });
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
