using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Stakeholders;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Stakeholders;

/// <summary>/stakeholders/{id}: one stakeholder with its links; one that is a customer leads to its customer page.</summary>
public sealed class DetailsModel(CrmDbContext db) : PageModel
{
    public Stakeholder Stakeholder { get; private set; } = null!;
    public string? Owner { get; private set; }
    public string Team { get; private set; } = "";
    public bool MayWrite { get; private set; }
    public IReadOnlyList<LinkRow> Links { get; private set; } = [];
    public IReadOnlyList<TouchRow> Touches { get; private set; } = [];
    public StaffScope Staff => User.Staff();

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        var found = await db.Stakeholders.AsNoTracking().VisibleTo(Staff).Where(s => s.Id == id).Select(s => new
        {
            Stakeholder = s,
            Owner = db.Users.Where(u => u.Id == s.OwnerId).Select(u => u.DisplayName).FirstOrDefault(),
            Team = db.Teams.Where(t => t.Id == s.TeamId).Select(t => t.Name).First(),
            MayWrite = db.Stakeholders.EditableBy(Staff).Any(e => e.Id == s.Id),
        }).SingleOrDefaultAsync(cancel);
        if (found is null)
            return NotFound();
        if (found.Stakeholder.CustomerId is { } customer)
            return Redirect($"/customers/{customer}");

        (Stakeholder, Owner, Team, MayWrite) = (found.Stakeholder, found.Owner, found.Team, found.MayWrite);
        Links = await db.RelationshipLinks.RowsOfAsync(id, db.Stakeholders.VisibleTo(Staff), Staff, cancel);
        Touches = await db.StakeholderTouches.VisibleTo(Staff).RowsOfAsync(id, db.Users, cancel);
        return Page();
    }
}
