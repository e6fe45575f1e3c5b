using CrmWeb.Data;
using CrmWeb.Domain.Campaigns;
using CrmWeb.Web;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Campaigns;

/// <summary>The campaigns that a customer may have come of (可选营销活动).</summary>
public static class CampaignChoices
{
    private const int MostShown = 200;

    extension(CrmDbContext db)
    {
        /// <param name="present">The one chosen before, offered however old it is.</param>
        public async Task<Choices> CampaignChoicesAsync(int? present, CancellationToken cancel)
            => Of(await db.CampaignLines(present).ToListAsync(cancel), present);

        /// <summary>The question alone, to be asked together with that for other lists.</summary>
        public IQueryable<ChoiceLine> CampaignLines(int? present)
            => db.Campaigns.OrderByDescending(k => k.Id == present ? 1 : 0).ThenByDescending(k => k.StartsOn).ThenByDescending(k => k.Id).Take(MostShown)
                .Select(k => new ChoiceLine { List = ChoiceList.Campaign, Id = k.Id, Code = "", Name = k.Name, Day = k.StartsOn });
    }

    /// <summary>The one chosen before, then the latest first.</summary>
    internal static Choices Of(IEnumerable<ChoiceLine> lines, int? present)
        => new(lines.OrderByDescending(l => l.Id == present).ThenByDescending(l => l.Day).ThenByDescending(l => l.Id).ToItems());
}
