using CrmWeb.Access;
using CrmWeb.Calendars;
using CrmWeb.Language;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Pages.Calendars;

/// <summary>/calendar: one's own address for a calendar program, made, renewed and revoked (日历订阅).</summary>
public sealed class IndexModel(CalendarFeeds feeds, SiteAddress site, Words words) : PageModel
{
    private const string Shown = "CalendarCode";

    /// <summary>Whole, once, just after it was made.</summary>
    public string? Address { get; private set; }
    public DateTime? MadeAt { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        MadeAt = (await feeds.OfAsync(User.StaffId(), cancel))?.MadeAt;
        if (MadeAt is not null && TempData[Shown] is string code)
            Address = $"{site.For(Request)}{CalendarAddress.Path}?code={code}";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        TempData[Shown] = await feeds.RenewAsync(User.StaffId(), cancel);
        return LocalRedirect("/calendar");
    }

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken cancel)
    {
        await feeds.RevokeAsync(User.StaffId(), cancel);
        new Toast(words["Calendar.Revoked"].Value).Keep(TempData);
        return LocalRedirect("/calendar");
    }
}
