using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Balance;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Balance;
using CrmWeb.Language;
using CrmWeb.Value;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Pages.Balance;

/// <summary>/balance: how the five groups of the circle fare, the most neglected first; each figure leads to its list.</summary>
public sealed class IndexModel(CrmDbContext db, RunMemory memory, Formats formats, TimeProvider clock) : PageModel
{
    public int Days { get; private set; }
    public IReadOnlyList<GroupBalance> Groups { get; private set; } = [];
    public DateTime CountedAt { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (staff, settings, now) = (User.Staff(), await db.SettingsAsync(cancel), clock.GetUtcNow().UtcDateTime);
        Days = settings.Whole("Care.NeglectDays");
        (Groups, CountedAt) = await memory.OnceAsync(
            $"balance of {Days} days", staff, async () => (await db.BalanceAsync(staff, settings.NeglectSpan(formats), now, cancel), now), cancel);
    }
}
