using System.Globalization;
using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.DevelopmentPlans;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.DevelopmentPlans;

/// <summary>What the form of a plan offers for choice (发展计划选项): the customer's people, and who may do the next act.</summary>
public sealed record PlanChoices(Choices Contacts, Choices Staff)
{
    private const int MostContacts = 60;

    /// <param name="current">The plan that is changed, whose own choices stay on offer.</param>
    public static async Task<PlanChoices> LoadAsync(CrmDbContext db, StaffScope staff, int customerId, DevelopmentPlan? current, CancellationToken cancel)
    {
        List<int> chosen = [.. current?.People.Select(c => c.Id) ?? []];
        var contacts = await db.Contacts.Where(c => c.CustomerId == customerId && (c.ArchivedAt == null || chosen.Contains(c.Id)))
            .OrderBy(c => c.Name).ThenBy(c => c.Id).Take(MostContacts).Select(c => new { c.Id, c.Name }).ToListAsync(cancel);
        return new(
            new([.. contacts.Select(c => new SelectListItem(c.Name, c.Id.ToString(CultureInfo.InvariantCulture)))]),
            new(await db.StaffChoicesAsync(staff, current?.OwnerId, cancel)));
    }
}
