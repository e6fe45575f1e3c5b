using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Balance;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Pages.Balance;

/// <summary>/balance: how the five groups of the circle fare, the most neglected first; each figure leads to its list.</summary>
public sealed class IndexModel(CrmDbContext db, BalanceMemory memory, Formats formats) : PageModel
{
    public int Days { get; private set; }
    public IReadOnlyList<GroupBalance> Groups { get; private set; } = [];
    public DateTime CountedAt { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var settings = await db.SettingsAsync(cancel);
        Days = settings.Whole("Care.NeglectDays");
        (Groups, CountedAt) = await memory.LatestAsync(User.Staff(), Days, settings.NeglectSpan(formats), cancel);
    }
}
