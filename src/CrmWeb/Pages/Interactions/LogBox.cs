using CrmWeb.Access;
using CrmWeb.Data.Identity;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.LogTemplates;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Interactions;

/// <summary>The log box (互动登记框) as it is drawn: its form, the customer if one is chosen, and the people to choose from.</summary>
public sealed record LogBox(
    LogInput Log, LogCustomer? Customer, IReadOnlyList<SelectListItem> Contacts, IReadOnlyList<SelectListItem> Staff, IReadOnlyList<LogTemplateName> Templates)
{
    private const int MostTemplates = 30;

    public string DraftKey => $"log-{Customer?.Id ?? 0}";

    public static LogInput Fresh(int customerId) => new() { CustomerId = customerId, FormId = Guid.NewGuid() };

    /// <summary>Gathers what the box offers; a customer that this person does not serve is as good as none.</summary>
    public static async Task<LogBox> LoadAsync(CrmDbContext db, StaffScope staff, LogInput log, CancellationToken cancel)
    {
        var customer = await db.Customers.ServedBy(staff).Where(c => c.Id == log.CustomerId)
            .Select(c => new LogCustomer(c.Id, c.Name, c.Code)).SingleOrDefaultAsync(cancel);
        return new(log, customer, customer is null ? [] : await ContactsAsync(db, customer.Id, cancel), await StaffAsync(db, cancel),
            await db.LogTemplates.VisibleTo(staff).ByName().Take(MostTemplates).Select(t => new LogTemplateName(t.Id, t.Name)).ToListAsync(cancel));
    }

    private static async Task<IReadOnlyList<SelectListItem>> ContactsAsync(CrmDbContext db, int customerId, CancellationToken cancel)
        => await db.Contacts.Where(c => c.CustomerId == customerId && c.ArchivedAt == null).OrderBy(c => c.Name).Take(50)
            .Select(c => new SelectListItem(c.Name, $"{c.Id}")).ToListAsync(cancel);

    private static async Task<IReadOnlyList<SelectListItem>> StaffAsync(CrmDbContext db, CancellationToken cancel)
        => await db.MayOwnWork().OrderBy(u => u.DisplayName)
            .Select(u => new SelectListItem(u.DisplayName, $"{u.Id}")).ToListAsync(cancel);
}

/// <summary>The customer that a log box writes for.</summary>
public sealed record LogCustomer(int Id, string Name, string Code);

/// <summary>A template (互动模板) on offer in a log box.</summary>
public sealed record LogTemplateName(int Id, string Name);
