using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using CrmWeb.Timelines;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Interactions;

/// <summary>/customers/{id}/timeline: the timeline alone, filtered by kind and from any point on.</summary>
public sealed class TimelineModel(CrmDbContext db, Words words, Formats formats) : PageModel
{
    public string CustomerName { get; private set; } = "";
    public TimelinePage Timeline { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, string? kind, string? before, CancellationToken cancel)
    {
        var staff = User.Staff();
        var name = await db.Customers.VisibleTo(staff).Where(c => c.Id == id).Select(c => staff.Calls(c.Name, c.Code, c.Class)).SingleOrDefaultAsync(cancel);
        if (name is null)
            return NotFound();

        CustomerName = name;
        var known = TimelineSources.All.Any(s => s.Kind == kind) ? kind : null;
        var ask = new TimelineAsk(db, staff, words, formats, id, TimelineKey.Parse(before));
        Timeline = await TimelinePage.ReadAsync(ask, known, cancel);
        if (!Request.IsFragment())
            return Page();
        return Partial(before is null ? "_Timeline" : "_TimelineEvents", Timeline);
    }
}
