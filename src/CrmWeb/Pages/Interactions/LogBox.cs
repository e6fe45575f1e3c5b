using CrmWeb.Access;
using CrmWeb.Data.Identity;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.LogTemplates;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Interactions;

/// <summary>The log box (互动登记框) as it is drawn: its form, the customer if one is chosen, and the people to choose from.</summary>
public sealed record LogBox(
    LogInput Log, LogCustomer? Customer, IReadOnlyList<SelectListItem> Contacts, IReadOnlyList<SelectListItem> Staff, IReadOnlyList<LogTemplateName> Templates)
{
    private const int MostTemplates = 30;
    private const int MostContacts = 50;

    public string DraftKey => $"log-{Customer?.Id ?? 0}";

    public static LogInput Fresh(int customerId) => new() { CustomerId = customerId, FormId = Guid.NewGuid() };

    /// <summary>Gathers what the box offers; a customer that this person does not serve is as good as none.</summary>
    public static async Task<LogBox> LoadAsync(CrmDbContext db, StaffScope staff, LogInput log, CancellationToken cancel)
    {
        var customer = await db.Customers.ServedBy(staff).Where(c => c.Id == log.CustomerId)
            .Select(c => new LogCustomer(c.Id, c.Name, c.Code)).SingleOrDefaultAsync(cancel);
        var templates = db.LogTemplates.VisibleTo(staff).ByName().Take(MostTemplates).Select(t => new ChoiceLine { List = ChoiceList.LogTemplate, Id = t.Id, Code = "", Name = t.Name, Day = null });
        var people = db.MayOwnWork().Select(u => new ChoiceLine { List = ChoiceList.Staff, Id = u.Id, Code = "", Name = u.DisplayName, Day = null });
        var lines = (await (customer is null ? templates.Concat(people) : templates.Concat(people).Concat(ContactsOf(db, customer.Id))).ToListAsync(cancel)).ByList();
        return new(
            log, customer, lines[ChoiceList.Contact].ByName().ToItems(), lines[ChoiceList.Staff].ByName().ToItems(),
            [.. lines[ChoiceList.LogTemplate].ByName().Select(t => new LogTemplateName(t.Id, t.Name))]);
    }

    private static IQueryable<ChoiceLine> ContactsOf(CrmDbContext db, int customerId) => db.Contacts.Where(c => c.CustomerId == customerId && c.ArchivedAt == null)
        .OrderBy(c => c.Name).Take(MostContacts).Select(c => new ChoiceLine { List = ChoiceList.Contact, Id = c.Id, Code = "", Name = c.Name, Day = null });
}

/// <summary>The customer that a log box writes for.</summary>
public sealed record LogCustomer(int Id, string Name, string Code);

/// <summary>A template (互动模板) on offer in a log box.</summary>
public sealed record LogTemplateName(int Id, string Name);
