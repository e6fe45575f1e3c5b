using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Care;
using CrmWeb.Frame;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Care;

/// <summary>A customer's care (客户的关怀) on the customer page: what is due, and what was done last.</summary>
public sealed class CustomerCareViewComponent(CrmDbContext db, Formats formats) : ViewComponent
{
    private const int MostOpen = 8;
    private const int MostDone = 3;

    public async Task<IViewComponentResult> InvokeAsync(int id)
    {
        var staff = UserClaimsPrincipal.Staff();
        var theirs = db.CareTasks.AsNoTracking().VisibleTo(staff).Where(t => t.CustomerId == id);
        var rows = await theirs.Open().OrderBy(t => t.WorkOn).ThenBy(t => t.Id).Take(MostOpen).Concat(theirs.Where(t => t.DoneAt != null).LastDoneFirst().Take(MostDone))
            .Select(CareRow.From(db, staff)).ToListAsync(HttpContext.RequestAborted);
        var open = rows.Where(r => r.DoneAt is null).OrderBy(r => r.WorkOn).ThenBy(r => r.Id);
        var done = rows.Where(r => r.DoneAt is not null).OrderByDescending(r => r.DoneAt).ThenByDescending(r => r.Id);

        return View(new CustomerCare(id, Menu.MayLog(UserClaimsPrincipal), [.. open.Concat(done).Select(row => new CareLine(
            row, formats.Today, staff.SeesMasked, Menu.MayLog(UserClaimsPrincipal), Back: $"/customers/{id}"))]));
    }
}

/// <summary>What the customer page shows of care (客户关怀概况).</summary>
public sealed record CustomerCare(int CustomerId, bool MayWork, IReadOnlyList<CareLine> Lines);
