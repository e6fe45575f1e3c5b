using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Language;
using CrmWeb.Timelines;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Pages.Interactions;

/// <summary>The timeline (时间线) on a customer's page: everything that happened, latest first.</summary>
public sealed class CustomerTimelineViewComponent(CrmDbContext db, Words words, Formats formats) : ViewComponent
{
    /// <param name="within">True to draw only what stands inside the frame, when a part of the page is put anew.</param>
    public async Task<IViewComponentResult> InvokeAsync(int id, bool within = false)
    {
        var ask = new TimelineAsk(db, UserClaimsPrincipal.Staff(), words, formats, id, TimelineKey.Start);
        var page = await TimelinePage.ReadAsync(ask, null, HttpContext.RequestAborted);
        return View(within ? "Within" : "Default", page);
    }
}
