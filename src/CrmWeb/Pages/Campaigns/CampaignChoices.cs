using System.Globalization;
using CrmWeb.Data;
using CrmWeb.Domain.Campaigns;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
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
        {
            var latest = await db.Campaigns.OrderByDescending(k => k.Id == present ? 1 : 0).ThenByDescending(k => k.StartsOn).ThenByDescending(k => k.Id).Take(MostShown)
                .Select(k => new { k.Id, k.Name }).ToListAsync(cancel);
            return new([.. latest.Select(k => new SelectListItem(k.Name, k.Id.ToString(CultureInfo.InvariantCulture)))]);
        }
    }
}
