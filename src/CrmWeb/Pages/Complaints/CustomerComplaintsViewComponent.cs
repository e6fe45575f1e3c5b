using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Complaints;
using CrmWeb.Domain.Complaints;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Complaints;

/// <summary>A customer's complaints (客户的投诉) on the customer page: the open ones are a flag, the latest closed ones follow.</summary>
public sealed class CustomerComplaintsViewComponent(CrmDbContext db, Words words, TimeProvider clock) : ViewComponent
{
    private const int Most = 5;

    public async Task<IViewComponentResult> InvokeAsync(int id)
    {
        var staff = UserClaimsPrincipal.Staff();
        var theirs = db.Complaints.AsNoTracking().VisibleTo(staff).Where(c => c.CustomerId == id);
        var rows = await theirs.Open().OrderBy(c => c.UrgentAt).ThenBy(c => c.Id).Take(Most).Concat(theirs.Closed().LastClosedFirst().Take(Most))
            .Select(ComplaintRow.From(db, staff)).ToListAsync(HttpContext.RequestAborted);
        var open = rows.Where(r => r.ClosedAt is null).OrderBy(r => r.Clock.UrgentAt).ThenBy(r => r.Id);
        List<ComplaintRow> closed = [.. rows.Where(r => r.ClosedAt is not null).OrderByDescending(r => r.ClosedAt).ThenByDescending(r => r.Id)];
        var (terms, now) = (await db.ServiceTermsAsync(), clock.GetUtcNow().UtcDateTime);

        return View(new CustomerComplaints(id, [.. open.Select(row => (row, TimeLeft.Of(row.Clock, terms, words, now)))], closed));
    }
}

/// <summary>What the customer page shows of complaints (客户投诉概况).</summary>
public sealed record CustomerComplaints(int CustomerId, IReadOnlyList<(ComplaintRow Row, TimeLeft Left)> Open, IReadOnlyList<ComplaintRow> Closed);
