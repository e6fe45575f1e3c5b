using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Language;
using CrmWeb.Timelines;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Pages.Interactions;

/// <summary>The timeline (时间线) of a customer, put anew where it is shown once something was logged.</summary>
public sealed class CustomerTimelineViewComponent(CrmDbContext db, Words words, Formats formats) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(int id)
    {
        var ask = new TimelineAsk(db, UserClaimsPrincipal.Staff(), words, formats, id, TimelineKey.Start);
        var page = await TimelinePage.ReadAsync(ask, null, HttpContext.RequestAborted);
        return View(page);
    }
}
