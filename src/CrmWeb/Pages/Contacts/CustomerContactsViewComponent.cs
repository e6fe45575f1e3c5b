using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.CustomFields;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Pages.Customers.Panels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Contacts;

/// <summary>The contacts of a customer (联系人), those with influence first, with what they say in the company's own fields.</summary>
public sealed class CustomerContactsViewComponent(CrmDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(PanelCustomer customer)
    {
        var (staff, cancel) = (UserClaimsPrincipal.Staff(), HttpContext.RequestAborted);
        var theirs = db.Contacts.AsNoTracking().VisibleTo(staff).Where(p => p.CustomerId == customer.Id);
        var contacts = await theirs.ToListAsync(cancel);
        var said = contacts.Count == 0 ? [] : await db.SaidAsync(db.ContactFieldValues.Where(v => theirs.Any(p => p.Id == v.RecordId)), cancel);
        return View(new CustomerContacts(customer, staff,
            [.. contacts.OrderBy(c => c.ArchivedAt is not null).ThenBy(c => c.Influence ?? Influence.Low + 1).ThenBy(c => c.Id)], said.ToLookup(f => f.RecordId)));
    }
}

/// <summary>What the customer's page shows of contacts (客户联系人概览).</summary>
/// <param name="Said">What they say in own fields, by the contact's number.</param>
public sealed record CustomerContacts(PanelCustomer Customer, StaffScope Staff, IReadOnlyList<Contact> Contacts, ILookup<int, SaidField> Said);
