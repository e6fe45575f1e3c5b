using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Campaigns;

/// <summary>Named questions about campaigns (营销活动查询).</summary>
public static class CampaignQueries
{
    extension(IQueryable<Campaign> campaigns)
    {
        /// <summary>A campaign is the company's, like a product: whoever comes to the page sees it. Which customers came of it is for their own <c>VisibleTo</c>.</summary>
        public IQueryable<Campaign> VisibleTo(StaffScope staff) => staff.Reads is Reach.None ? campaigns.Where(_ => false) : campaigns;

        /// <summary>Managers and administrators change all, others those that they are in charge of.</summary>
        public IQueryable<Campaign> EditableBy(StaffScope staff)
        {
            var (id, all) = (staff.StaffId, staff.Is(StaffRole.Manager) || staff.Is(StaffRole.Administrator));
            return staff.Writes is Reach.None ? campaigns.Where(_ => false) : campaigns.Where(k => all || k.OwnerId == id);
        }

        public IQueryable<Campaign> LatestFirst() => campaigns.OrderByDescending(k => k.StartsOn).ThenByDescending(k => k.Id);
    }
}
