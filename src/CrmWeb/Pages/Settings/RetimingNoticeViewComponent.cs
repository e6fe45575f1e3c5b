using CrmWeb.Data;
using CrmWeb.Domain.Value;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Settings;

/// <summary>Tells above a setting that moves promises how far they have been counted anew (重新计时提示), and where one sees it.</summary>
public sealed class RetimingNoticeViewComponent(CrmDbContext db) : ViewComponent
{
    /// <param name="Progress">In per cent; none while nothing is counted.</param>
    public sealed record Told(int? Progress);

    public async Task<IViewComponentResult> InvokeAsync() => View(new Told(await db.Retimings
        .Where(r => r.Status == RunStatus.Queued || r.Status == RunStatus.Running).OrderBy(r => r.Id).Select(r => (int?)r.Progress).FirstOrDefaultAsync(HttpContext.RequestAborted)));
}
