using CrmWeb.Domain.Campaigns;
using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Tests.Campaigns;

public sealed class CampaignTests
{
    private static readonly Entered Entered = new(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), 7);
    private static readonly CampaignTraits Traits = new("Spring fair", CustomerSource.Event, "Hotels", new(2026, 3, 10), new(2026, 3, 12), 7, 900);

    [Theory]
    [InlineData(8, 3, 960, 120.0, 320.0)]
    [InlineData(7, 3, 100, 14.29, 33.33)]
    [InlineData(8, 0, 960, 120.0, null)]
    [InlineData(0, 0, 960, null, null)]
    [InlineData(8, 3, null, null, null)]
    public void Costs_are_shared_among_leads_and_deals_and_not_known_without_them(int leads, int deals, int? cost, double? perLead, double? perDeal)
    {
        var figures = new CampaignFigures(leads, deals, cost);

        Assert.Equal(((decimal?)perLead, (decimal?)perDeal), (figures.PerLead, figures.PerDeal));
    }

    [Fact]
    public void A_source_sums_its_campaigns_before_it_shares()
    {
        var source = CampaignFigures.Sum([new(8, 3, 960), new(2, 1, 40), new(5, 0, null)]);

        Assert.Equal((15, 4, 1000m, 66.67m, 250m), (source.Leads, source.Deals, source.Cost, source.PerLead, source.PerDeal));
        Assert.Null(CampaignFigures.Sum([new(5, 0, null)]).Cost);
    }

    [Fact]
    public void A_cost_is_withdrawn_once_and_stays_on_record()
    {
        var campaign = New();
        var slip = campaign.Spend(new(2026, 3, 10), 9000, "Stand", Entered);
        slip.Withdraw(Entered with { At = Entered.At.AddHours(1) });
        campaign.Spend(new(2026, 3, 10), 900, "Stand", Entered);

        Assert.Equal([(9000m, true), (900m, false)], campaign.Costs.Select(c => (c.Amount, c.WithdrawnAt is not null)));
        Assert.Throws<RuleBrokenException>(() => slip.Withdraw(Entered));
        Assert.Throws<RuleBrokenException>(() => campaign.Spend(new(2026, 3, 10), 0, "Nothing", Entered));
    }

    [Fact]
    public void Its_days_tell_where_it_stands_and_it_never_ends_before_it_starts()
    {
        var campaign = New();

        Assert.Equal([CampaignState.Ahead, CampaignState.Running, CampaignState.Running, CampaignState.Over],
            new[] { 9, 10, 12, 13 }.Select(day => campaign.StateOn(new(2026, 3, day))));
        Assert.Throws<RuleBrokenException>(() => campaign.Describe(Traits with { EndsOn = new(2026, 3, 9) }, TimeZoneInfo.Utc));
    }

    private static Campaign New() => new(Traits, TimeZoneInfo.Utc, Entered);
}
