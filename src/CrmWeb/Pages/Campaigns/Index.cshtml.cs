using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Campaigns;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Campaigns;
using CrmWeb.Domain.Customers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Campaigns;

/// <summary>/campaigns: what was done to win customers, what it cost, and what came of it, by campaign and by source.</summary>
public sealed class IndexModel(CrmDbContext db) : PageModel
{
    private const int MostShown = 1000;
    private IReadOnlyList<CampaignRow> all = [];

    [BindProperty(SupportsGet = true)]
    public CustomerSource? Source { get; set; }

    public IReadOnlyList<CampaignRow> Shown => [.. all.Where(k => Source is null || k.Source == Source)];

    public IReadOnlyList<(CustomerSource Source, int Count, CampaignFigures Figures)> BySource =>
        [.. all.GroupBy(k => k.Source).OrderBy(g => g.Key).Select(g => (g.Key, g.Count(), CampaignFigures.Sum([.. g.Select(k => k.Figures)])))];

    public bool MayWrite => User.IsAny(StaffRole.Manager, StaffRole.Administrator);

    public async Task OnGetAsync(CancellationToken cancel)
        => all = await db.CampaignRows(db.Campaigns.VisibleTo(User.Staff()).LatestFirst().Take(MostShown), User.Staff()).ToListAsync(cancel);
}
