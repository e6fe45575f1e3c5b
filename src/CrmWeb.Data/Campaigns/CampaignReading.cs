using CrmWeb.Domain.Access;
using CrmWeb.Domain.Campaigns;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Ledger;
using CrmWeb.Domain.Opportunities;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Campaigns;

/// <summary>A campaign with what it brought and cost (活动成效行).</summary>
/// <param name="SeenLeads">Of its leads, those that the reader may see; <paramref name="SeenDeals"/> likewise.</param>
public sealed record CampaignRow(
    int Id, string Name, CustomerSource Source, string Audience, DateOnly StartsOn, DateOnly? EndsOn, int? OwnerId, string? Owner, decimal? PlannedCost,
    int Leads, int SeenLeads, int Deals, int SeenDeals, bool HasCost, decimal Cost)
{
    public CampaignFigures Figures => new(Leads, Deals, HasCost ? Cost : null);

    public CampaignState StateOn(DateOnly today) => StartsOn > today ? CampaignState.Ahead : EndsOn < today ? CampaignState.Over : CampaignState.Running;
}

/// <summary>Counts what campaigns brought and cost (活动成效读取).</summary>
/// <remarks>Leads and costs are shared among all leads whoever reads, or the same campaign would cost each reader another price; which customers they are is shown within one's reach only.</remarks>
public static class CampaignReading
{
    extension(CrmDbContext db)
    {
        /// <summary>Those who came of some campaign.</summary>
        public IQueryable<Customer> Leads() => db.Customers.Where(c => c.CampaignId != null && c.MergedIntoId == null);

        /// <summary>Leads that were won: first bought, or had an opportunity won, since their campaign began.</summary>
        public IQueryable<Customer> Deals()
        {
            var bought = db.Purchases.Where(p => p.WithdrawnAt == null && p.Amount > 0);
            var won = db.Opportunities.Where(o => o.Stage == OpportunityStage.Won);
            return db.Leads().Where(c => db.Campaigns.Any(k => k.Id == c.CampaignId
                && ((bought.Any(p => p.CustomerId == c.Id && p.Date >= k.StartsOn) && !bought.Any(p => p.CustomerId == c.Id && p.Date < k.StartsOn))
                    || won.Any(o => o.CustomerId == c.Id && o.ClosedAt >= k.StartsAt))));
        }

        public IQueryable<CampaignRow> CampaignRows(IQueryable<Campaign> campaigns, StaffScope staff)
        {
            var (leads, deals, costs) = (db.Leads(), db.Deals(), db.CampaignCosts.KnownBefore(null));
            var (seenLeads, seenDeals) = staff.Reads is Reach.Company ? (leads, deals) : (leads.VisibleTo(staff), deals.VisibleTo(staff));
            return campaigns.Select(k => new CampaignRow(
                k.Id, k.Name, k.Source, k.Audience, k.StartsOn, k.EndsOn, k.OwnerId, db.Users.Where(u => u.Id == k.OwnerId).Select(u => u.DisplayName).FirstOrDefault(), k.PlannedCost,
                leads.Count(c => c.CampaignId == k.Id), seenLeads.Count(c => c.CampaignId == k.Id), deals.Count(c => c.CampaignId == k.Id), seenDeals.Count(c => c.CampaignId == k.Id),
                costs.Any(c => c.CampaignId == k.Id), costs.Where(c => c.CampaignId == k.Id).Sum(c => c.Amount)));
        }
    }
}
