using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.CustomerTags;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomerTags;
using CrmWeb.Language;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.CustomerTags;

/// <summary>/customers/{id}/tags: gives a customer a tag, or takes one away.</summary>
public sealed class IndexModel(CrmDbContext db, TimeProvider clock, Words words) : PageModel
{
    public int Id { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>May give and take its tags.</summary>
    public bool MayGive { get; private set; }
    private StaffScope Staff => User.Staff();

    public async Task<IActionResult> OnGetAsync(int customerId, CancellationToken cancel)
        => await FindAsync(db.Customers.VisibleTo(Staff), customerId, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int customerId, string? name, CancellationToken cancel)
    {
        if (!await FindAsync(db.Customers.EditableBy(Staff), customerId, cancel))
            return NotFound();

        if (new TagValidator(words).Validate(new TagInput(name)) is { IsValid: false } check)
        {
            ModelState.AddModelError("", check.Errors[0].ErrorMessage);
            return this.Rejected();
        }

        await db.GiveTagAsync(customerId, name.Clean(), new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId()), cancel);
        return LocalRedirect($"/customers/{customerId}");
    }

    public async Task<IActionResult> OnPostTakeAsync(int customerId, int tag, CancellationToken cancel)
    {
        if (!await FindAsync(db.Customers.EditableBy(Staff), customerId, cancel))
            return NotFound();

        await db.TakeTagAsync(customerId, tag, cancel);
        return LocalRedirect($"/customers/{customerId}");
    }

    private async Task<bool> FindAsync(IQueryable<Customer> within, int customerId, CancellationToken cancel)
    {
        var found = await within.Where(c => c.Id == customerId)
            .Select(c => new { c.Id, Name = Staff.Calls(c.Name, c.Code, c.Class), MayGive = db.Customers.EditableBy(Staff).Any(e => e.Id == c.Id) }).SingleOrDefaultAsync(cancel);
        (Id, Name, MayGive) = (found?.Id ?? 0, found?.Name ?? "", found?.MayGive ?? false);
        return found is not null;
    }
}
