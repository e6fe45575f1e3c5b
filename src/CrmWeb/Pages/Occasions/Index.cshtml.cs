using System.Globalization;
using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Care;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Occasions;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Occasions;

/// <summary>/customers/{id}/occasions: the days that matter to a customer (重要日期); adds and takes back.</summary>
public sealed class IndexModel(CrmDbContext db, CareGeneration care, TimeProvider clock, Words words, Formats formats) : PageModel
{
    [BindProperty]
    public OccasionInput Input { get; set; } = new();

    public int Id { get; private set; }
    public string Name { get; private set; } = "";
    public bool MayServe { get; private set; }
    public IReadOnlyList<OccasionRow> Rows { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Contacts { get; private set; } = [];
    private StaffScope Staff => User.Staff();

    public async Task<IActionResult> OnGetAsync(int customerId, CancellationToken cancel)
    {
        Input = new() { FormId = Guid.NewGuid() };
        return await FindAsync(customerId, cancel) is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(int customerId, CancellationToken cancel)
    {
        if (await FindAsync(customerId, cancel) is not { } customer || !MayServe)
            return NotFound();

        (await new OccasionValidator(words, formats.Today, Contacts.Select(c => c.Value)).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected();

        var contact = customer.Contacts.Find(c => c.Id == Input.ContactId);
        db.Occasions.Add(new Occasion(customer, contact, Input.Name.Clean(), Input.On!.Value, new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId())).FromForm(Input.FormId));
        await db.SaveOnceAsync<Occasion>(o => o.FormId == Input.FormId, cancel);
        await care.RunForAsync(customerId, formats.Today, cancel);
        return Back(customerId, "Common.Saved");
    }

    public async Task<IActionResult> OnPostArchiveAsync(int customerId, int occasion, CancellationToken cancel)
    {
        var found = await db.Occasions.VisibleTo(Staff).EditableBy(Staff).Current().SingleOrDefaultAsync(o => o.Id == occasion && o.CustomerId == customerId, cancel);
        if (found is null)
            return NotFound();

        found.Archive(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        await care.RunForAsync(customerId, formats.Today, cancel);
        return Back(customerId, "CustomerPreferences.Gone");
    }

    private async Task<Customer?> FindAsync(int customerId, CancellationToken cancel)
    {
        var customer = await db.Customers.VisibleTo(Staff).Include(c => c.Contacts.Where(p => p.ArchivedAt == null)).SingleOrDefaultAsync(c => c.Id == customerId, cancel);
        if (customer is null)
            return null;

        (Id, Name) = (customer.Id, Staff.Calls(customer));
        MayServe = await db.Customers.ServedBy(Staff).AnyAsync(c => c.Id == customerId, cancel);
        Rows = await OccasionRow.OfAsync(db, Staff, customerId, formats.Today, cancel);
        Contacts = [.. customer.Contacts.OrderBy(c => c.Name, StringComparer.CurrentCulture).Select(c => new SelectListItem(c.Name, c.Id.ToString(CultureInfo.InvariantCulture)))];
        return customer;
    }

    private RedirectResult Back(int customerId, string word)
    {
        TempData["Toast"] = words[word].Value;
        return Redirect($"/customers/{customerId}/occasions");
    }
}
