using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Stakeholders;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Stakeholders;

/// <summary>/stakeholders/{id}/map: one stakeholder, customer or not, with those it is linked to around it, as a picture and as a table.</summary>
public sealed class MapModel(CrmDbContext db) : PageModel
{
    public int Id { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The page of the one in the middle.</summary>
    public string Address { get; private set; } = "";
    public int? CustomerId { get; private set; }
    public bool MayWrite { get; private set; }
    public ScopeMap Map { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        var staff = User.Staff();
        var found = await db.Stakeholders.AsNoTracking().VisibleTo(staff).Where(s => s.Id == id).Select(s => new
        {
            Name = staff.Calls(s.Name, s.Customer == null ? "" : s.Customer.Code, s.Customer == null ? CustomerClass.Enterprise : s.Customer.Class),
            s.CustomerId,
            MayWrite = db.Stakeholders.EditableBy(staff).Any(e => e.Id == s.Id),
        }).SingleOrDefaultAsync(cancel);
        if (found is null)
            return NotFound();

        (Id, Name, MayWrite, CustomerId) = (id, found.Name, found.MayWrite, found.CustomerId);
        Address = found.CustomerId is { } customer ? $"/customers/{customer}" : $"/stakeholders/{id}";
        Map = ScopeMap.Of(await db.RelationshipLinks.RowsOfAsync(id, db.Stakeholders.VisibleTo(staff), staff, cancel));
        return Page();
    }
}
