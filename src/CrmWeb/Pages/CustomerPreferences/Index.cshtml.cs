using System.Globalization;
using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.CustomerPreferences;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.CustomerPreferences;

/// <summary>/customers/{id}/preferences: what a customer likes; adds, confirms and takes back.</summary>
public sealed class IndexModel(CrmDbContext db, TimeProvider clock, Words words, Formats formats) : PageModel
{
    [BindProperty]
    public PreferenceInput Input { get; set; } = new();

    public int Id { get; private set; }
    public string Name { get; private set; } = "";
    public bool MayServe { get; private set; }
    public IReadOnlyList<PreferenceRow> Rows { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Contacts { get; private set; } = [];
    private StaffScope Staff => User.Staff();

    public async Task<IActionResult> OnGetAsync(int customerId, CancellationToken cancel)
    {
        Input = new() { FormId = Guid.NewGuid(), LearnedOn = formats.Today };
        return await FindAsync(customerId, cancel) is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(int customerId, CancellationToken cancel)
    {
        if (await FindAsync(customerId, cancel) is not { } customer || !MayServe)
            return NotFound();

        (await new PreferenceValidator(words, formats.Today, Contacts.Select(c => c.Value)).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected();

        var contact = customer.Contacts.Find(c => c.Id == Input.ContactId);
        db.CustomerPreferences.Add(new CustomerPreference(customer, contact, Input.Traits(), new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId())).FromForm(Input.FormId));
        await db.SaveOnceAsync<CustomerPreference>(p => p.FormId == Input.FormId, cancel);
        return Back(customerId, "Common.Saved");
    }

    public Task<IActionResult> OnPostConfirmAsync(int customerId, int preference, CancellationToken cancel)
        => ChangeAsync(customerId, preference, p => p.Confirm(formats.Today), "Common.Saved", cancel);

    public Task<IActionResult> OnPostArchiveAsync(int customerId, int preference, CancellationToken cancel)
        => ChangeAsync(customerId, preference, p => p.Archive(clock.GetUtcNow().UtcDateTime), "CustomerPreferences.Gone", cancel);

    private async Task<IActionResult> ChangeAsync(int customerId, int preference, Action<CustomerPreference> change, string word, CancellationToken cancel)
    {
        var found = await db.CustomerPreferences.VisibleTo(Staff).EditableBy(Staff).Current().SingleOrDefaultAsync(p => p.Id == preference && p.CustomerId == customerId, cancel);
        if (found is null)
            return NotFound();

        change(found);
        await db.SaveChangesAsync(cancel);
        return Back(customerId, word);
    }

    private async Task<Customer?> FindAsync(int customerId, CancellationToken cancel)
    {
        var customer = await db.Customers.VisibleTo(Staff).Include(c => c.Contacts.Where(p => p.ArchivedAt == null)).SingleOrDefaultAsync(c => c.Id == customerId, cancel);
        if (customer is null)
            return null;

        (Id, Name) = (customer.Id, Staff.Calls(customer));
        MayServe = await db.Customers.ServedBy(Staff).AnyAsync(c => c.Id == customerId, cancel);
        Rows = await PreferenceRow.OfAsync(db, Staff, customerId, cancel);
        Contacts = [.. customer.Contacts.OrderBy(c => c.Name, StringComparer.CurrentCulture).Select(c => new SelectListItem(c.Name, c.Id.ToString(CultureInfo.InvariantCulture)))];
        return customer;
    }

    private RedirectResult Back(int customerId, string word)
    {
        TempData["Toast"] = words[word].Value;
        return Redirect($"/customers/{customerId}/preferences");
    }
}
