using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Value;
using CrmWeb.Domain.Access;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Pages.Value;

/// <summary>A note on pages with figures (数据时效提示) when the day they are as of lies more than two days back.</summary>
public sealed class FiguresAgeViewComponent(CrmDbContext db, Formats formats) : ViewComponent
{
    private const int Fresh = 2;

    /// <param name="asOf">As-of day of the run finished last, where the page knows it already.</param>
    public async Task<IViewComponentResult> InvokeAsync(DateOnly? asOf = null)
    {
        if (UserClaimsPrincipal.Staff().SeesValue == Reach.None)
            return Content("");

        asOf ??= await db.FiguresAsOfAsync(HttpContext.RequestAborted);
        var days = formats.Today.DayNumber - asOf?.DayNumber;
        return days > Fresh
            ? View(new FiguresAge(asOf!.Value, days.Value, UserClaimsPrincipal.IsAny(StaffRole.Manager, StaffRole.Administrator)))
            : Content("");
    }
}

/// <summary>How old the figures shown are (数据时效).</summary>
public sealed record FiguresAge(DateOnly AsOf, int Days, bool MayRecompute);
