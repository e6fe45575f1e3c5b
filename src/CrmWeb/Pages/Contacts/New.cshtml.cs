using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Care;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Contacts;

/// <summary>/customers/{id}/contacts/new: records a person at a customer.</summary>
public sealed class NewModel(CrmDbContext db, CareGeneration care, Words words, Formats formats) : ContactForm(db, care, words, formats)
{
    public async Task<IActionResult> OnGetAsync(int customerId, CancellationToken cancel)
    {
        if (await FindAsync(customerId, cancel) is null)
            return NotFound();

        Input.FormId = Guid.NewGuid();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int customerId, CancellationToken cancel)
    {
        if (await FindAsync(customerId, cancel) is not { } customer)
            return NotFound();
        if (!await IsSoundAsync(cancel))
            return this.Rejected("_Form");

        var contact = new Contact(customer, Input.Name.Clean()).FromForm(Input.FormId);
        contact.Describe(Input.ToTraits());
        Custom.WriteTo(contact);
        await Db.SaveOnceAsync<Contact>(c => c.FormId == Input.FormId, cancel);
        return await BackToCustomerAsync(cancel);
    }

    /// <summary>Asked while somebody types.</summary>
    public async Task<IActionResult> OnPostAlikeAsync(int customerId, CancellationToken cancel)
        => await FindAsync(customerId, cancel) is null ? NotFound() : await AlikeAsync(0, cancel);

    private async Task<Customer?> FindAsync(int customerId, CancellationToken cancel)
    {
        var staff = User.Staff();
        var customer = await Db.Customers.VisibleTo(staff).ServedBy(staff).SingleOrDefaultAsync(c => c.Id == customerId, cancel);
        if (customer is null)
            return null;

        (CustomerId, CustomerName) = (customer.Id, customer.Name);
        await OfferAsync(null, cancel);
        return customer;
    }
}
