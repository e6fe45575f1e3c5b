using CrmWeb.Domain.Campaigns;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Settings;

namespace CrmWeb.Data.Demo;

/// <summary>What the demo company did to win customers (演示营销活动), one campaign after the other, and what it cost.</summary>
internal sealed class DemoCampaigns(DemoWords words, Random random, DateTime now, DateOnly today, TimeZoneInfo zone)
{
    private const int DaysApart = 120;
    private const int DaysLong = 60;

    /// <summary>The latest one is still running.</summary>
    public IReadOnlyList<Campaign> Make(IReadOnlyList<DemoSeller> sellers) => [.. words.Pipeline.Campaigns.Select((told, number) => Of(told, number, sellers[number % sellers.Count].StaffId))];

    /// <summary>Of those who became known while a campaign ran, or soon after, one in three came of it; who has not bought yet came of a late one.</summary>
    public void Attribute(IReadOnlyList<Campaign> campaigns, IReadOnlySet<int> buyers, IEnumerable<DemoCustomers.Made> made)
    {
        foreach (var one in made.Where(m => !m.Customer.IsCatchAll))
        {
            var hasBought = buyers.Contains(one.Customer.Id);
            var campaign = hasBought ? campaigns.FirstOrDefault(k => one.Since >= k.StartsOn && one.Since < k.StartsOn.AddDays(DaysApart)) : campaigns[random.Next(3)];
            if (campaign is not null && random.Chance(hasBought ? 0.33 : 0.8))
                one.Customer.Describe(one.Customer.Traits with { CampaignId = campaign.Id, Source = campaign.Source });
        }
    }

    private Campaign Of(CampaignWords told, int number, int owner)
    {
        var start = today.AddDays(-30 - number * DaysApart);
        var began = new Entered(zone.StartOf(start).AddDays(-20).AddHours(10), owner);
        var planned = decimal.Round(words.Products[2].Price * (0.6m + number * 0.2m), 0);
        var campaign = new Campaign(new(told.Name, told.Source, told.Audience, start, start.AddDays(DaysLong), owner, planned), zone, began).FromForm(DemoForms.Next(random));
        foreach (var (what, place) in told.Costs.Select((what, place) => (what, place)))
            Spend(campaign, start.AddDays(place * 12), decimal.Round(planned * (decimal)(0.2 + random.NextDouble() * 0.25), 2), what);
        return campaign;
    }

    // The first amount was typed with a slip, and entered anew.
    private void Spend(Campaign campaign, DateOnly on, decimal amount, string what)
    {
        var at = Earlier(zone.StartOf(on).AddHours(34));
        if (campaign.Costs.Count == 0)
            campaign.Spend(on, amount * 10, what, new Entered(at, campaign.OwnerId)).Withdraw(new Entered(Earlier(at.AddHours(2)), campaign.OwnerId));
        if (on <= today)
            campaign.Spend(on, amount, what, new Entered(at, campaign.OwnerId));
    }

    private DateTime Earlier(DateTime at) => at < now ? at : now;
}

/// <summary>A campaign of the demo company in words (演示活动用语).</summary>
internal sealed record CampaignWords(string Name, CustomerSource Source, string Audience, IReadOnlyList<string> Costs);
