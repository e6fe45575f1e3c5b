namespace CrmWeb.Domain.Campaigns;

/// <summary>What a campaign brought and cost (活动成效).</summary>
/// <param name="Leads">Customers and prospects that came of it (线索数).</param>
/// <param name="Deals">Those of them that were won (成交数): they first bought, or an opportunity with them was won, since it began.</param>
/// <param name="Cost">What was spent so far; none where nothing was entered.</param>
public sealed record CampaignFigures(int Leads, int Deals, decimal? Cost)
{
    private const int Cents = 2;

    /// <summary>Cost per lead (单条线索成本) = cost ÷ leads; not known without either.</summary>
    public decimal? PerLead => Shared(Leads);

    /// <summary>Acquisition cost (获客成本, 单笔成交成本) = cost ÷ deals; not known without either.</summary>
    public decimal? PerDeal => Shared(Deals);

    /// <summary>Several together; what nothing was entered for costs nothing beside what was.</summary>
    public static CampaignFigures Sum(IReadOnlyCollection<CampaignFigures> figures) => new(
        figures.Sum(f => f.Leads), figures.Sum(f => f.Deals), figures.Any(f => f.Cost is not null) ? figures.Sum(f => f.Cost ?? 0) : null);

    private decimal? Shared(int among) => among > 0 && Cost is { } cost ? Math.Round(cost / among, Cents, MidpointRounding.AwayFromZero) : null;
}
