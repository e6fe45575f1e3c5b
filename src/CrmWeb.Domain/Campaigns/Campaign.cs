using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Settings;

namespace CrmWeb.Domain.Campaigns;

/// <summary>A campaign (营销活动): an effort that costs money to win customers, and by which those who came of it are counted.</summary>
/// <remarks>What it costs is the acquisition cost (获客成本) of these customers; it is shown beside their value and is no part of it.</remarks>
public sealed class Campaign
{
    public const int NameLength = 200;
    public const int AudienceLength = 300;
    public const int NotesLength = 2000;

    private readonly List<CampaignCost> _costs = [];

    private Campaign() { } // EF Core

    public Campaign(CampaignTraits traits, TimeZoneInfo zone, Entered entered)
    {
        CreatedAt = entered.At;
        Describe(traits, zone);
    }

    public int Id { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>By what way it looks for customers (寻找客户的方法).</summary>
    public CustomerSource Source { get; private set; }
    public string Audience { get; private set; } = "";
    public DateOnly StartsOn { get; private set; }

    /// <summary>Its last day; none while the end is open.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>The moment at which its first day begins in the company's zone.</summary>
    public DateTime StartsAt { get; private set; }
    public int? OwnerId { get; private set; }

    /// <summary>Planned cost (计划费用), in the base currency.</summary>
    public decimal? PlannedCost { get; private set; }
    public string Notes { get; private set; } = "";
    public IReadOnlyList<CampaignCost> Costs => _costs;
    public DateTime CreatedAt { get; private set; }
    public Guid? FormId { get; private set; }
    public Guid Version { get; private set; }

    public CampaignTraits Traits => new(Name, Source, Audience, StartsOn, EndsOn, OwnerId, PlannedCost, Notes);

    public CampaignState StateOn(DateOnly today) => StartsOn > today ? CampaignState.Ahead : EndsOn < today ? CampaignState.Over : CampaignState.Running;

    public void Describe(CampaignTraits traits, TimeZoneInfo zone)
    {
        if (traits.EndsOn < traits.StartsOn)
            throw new RuleBrokenException("A campaign does not end before it starts.");

        (Name, Source, Audience, StartsOn, EndsOn) = (traits.Name, traits.Source, traits.Audience, traits.StartsOn, traits.EndsOn);
        (OwnerId, PlannedCost, Notes, StartsAt) = (traits.OwnerId, traits.PlannedCost, traits.Notes, zone.StartOf(traits.StartsOn));
    }

    public CampaignCost Spend(DateOnly on, decimal amount, string what, Entered entered)
    {
        if (amount <= 0)
            throw new RuleBrokenException("What was spent is more than nothing; an error is withdrawn.");

        var cost = new CampaignCost(on, amount, what, entered);
        _costs.Add(cost);
        return cost;
    }

    public Campaign FromForm(Guid formId)
    {
        FormId = formId;
        return this;
    }
}

/// <summary>What a person says of a campaign (活动内容), to be changed in one go.</summary>
public sealed record CampaignTraits(
    string Name, CustomerSource Source, string Audience, DateOnly StartsOn, DateOnly? EndsOn = null, int? OwnerId = null, decimal? PlannedCost = null, string Notes = "");

/// <summary>Where a campaign stands in time (活动状态).</summary>
public enum CampaignState
{
    Ahead,
    Running,
    Over,
}
