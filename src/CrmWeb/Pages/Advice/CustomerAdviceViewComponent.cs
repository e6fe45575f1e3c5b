using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Advice;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Advice;

/// <summary>How to speak with a customer or its people (应对建议), where a contact is about to be logged.</summary>
public sealed class CustomerAdviceViewComponent(CrmDbContext db, Formats formats) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(int id)
    {
        var (staff, cancel) = (UserClaimsPrincipal.Staff(), HttpContext.RequestAborted);
        if (staff.SeesMasked)
            return Content("");

        var people = await PeopleAsync(id, staff, cancel);
        if (people.Count == 0)
            return Content("");

        var own = await db.AdviceCards.AsNoTracking().Where(c => c.ArchivedAt == null).OrderBy(c => c.Id).ToListAsync(cancel);
        var advised = people.Select(p => new Advised(p.Name, p.Key.Style, AdviceChoice.For(p.Key, own))).Where(a => a.Choice.Own.Count + a.Choice.Ours.Count > 0);
        return View((IReadOnlyList<Advised>)[.. advised]);
    }

    // The customer itself where it is a person, then the contacts of whom a style or the age is known.
    private async Task<IReadOnlyList<(string Name, AdviceKey Key)>> PeopleAsync(int id, StaffScope staff, CancellationToken cancel)
    {
        var found = await db.Customers.AsNoTracking().VisibleTo(staff).Where(c => c.Id == id).Select(c => new
        {
            c.Name, c.Class, c.Style, c.Birthday, c.FamilyStage,
            Contacts = c.Contacts.Where(p => p.ArchivedAt == null && (p.Style != null || p.Birthday != null)).OrderBy(p => p.Id).Select(p => new { p.Name, p.Style, p.Birthday }).ToList(),
        }).SingleOrDefaultAsync(cancel);
        if (found is null)
            return [];

        List<(string, AdviceKey)> people = [.. found.Contacts.Select(p => (p.Name, new AdviceKey(p.Style, Age(p.Birthday))))];
        if (found.Class == CustomerClass.Individual)
            people.Insert(0, (found.Name, new AdviceKey(found.Style, Age(found.Birthday), found.FamilyStage)));
        return people;
    }

    private AgeBand? Age(DateOnly? born) => born is { } day ? AgeBands.Of(day, formats.Today) : null;
}

/// <summary>A person whom there is advice about (有建议的人).</summary>
public sealed record Advised(string Name, CommunicationStyle? Style, (IReadOnlyList<AdviceCard> Own, IReadOnlyList<AdviceKey> Ours) Choice);
