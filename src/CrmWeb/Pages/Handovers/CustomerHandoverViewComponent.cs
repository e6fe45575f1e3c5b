using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Handovers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Handovers;

/// <summary>Handovers of a customer that wait for an introduction (客户的交接), on top of its page; nothing where there is none.</summary>
public sealed class CustomerHandoverViewComponent(CrmDbContext db) : ViewComponent
{
    private const int Most = 3;

    public async Task<IViewComponentResult> InvokeAsync(int id)
    {
        var staff = UserClaimsPrincipal.Staff();
        var notable = db.Handovers.NotableBy(staff);
        IReadOnlyList<OpenHandover> open = await db.Handovers.AsNoTracking().VisibleTo(staff).Open().Where(h => h.CustomerId == id).OrderByDescending(h => h.Id).Take(Most).Select(h => new OpenHandover(
            h.Id, db.Users.Where(u => u.Id == h.FromId).Select(u => u.DisplayName).First(), db.Users.Where(u => u.Id == h.ToId).Select(u => u.DisplayName).First(), h.On, h.DueOn, staff.Sees(h.Note),
            notable.Any(n => n.Id == h.Id), db.CareTasks.Where(t => t.FormId == h.TaskForm).Select(t => (int?)t.Id).FirstOrDefault())).ToListAsync(HttpContext.RequestAborted);
        return View(open);
    }
}

/// <summary>A handover on the customer's page (待介绍的交接).</summary>
public sealed record OpenHandover(int Id, string From, string To, DateOnly On, DateOnly DueOn, string Note, bool MayNote, int? TaskId);
