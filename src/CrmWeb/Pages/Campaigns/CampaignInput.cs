using CrmWeb.Domain;
using CrmWeb.Domain.Campaigns;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Campaigns;

/// <summary>What a person says of a campaign (活动表单).</summary>
public sealed class CampaignInput
{
    public Guid FormId { get; set; }
    public Guid Version { get; set; }
    public string? Name { get; set; }
    public CustomerSource Source { get; set; } = CustomerSource.Event;
    public string? Audience { get; set; }
    public DateOnly? StartsOn { get; set; }
    public DateOnly? EndsOn { get; set; }
    public int? OwnerId { get; set; }
    public decimal? PlannedCost { get; set; }
    public string? Notes { get; set; }

    public CampaignTraits ToTraits() => new(Name.Clean(), Source, Audience.Clean(), StartsOn!.Value, EndsOn, OwnerId, PlannedCost, Notes.Clean());

    public static CampaignInput Of(Campaign campaign) => new()
    {
        Version = campaign.Version,
        Name = campaign.Name,
        Source = campaign.Source,
        Audience = campaign.Audience,
        StartsOn = campaign.StartsOn,
        EndsOn = campaign.EndsOn,
        OwnerId = campaign.OwnerId,
        PlannedCost = campaign.PlannedCost,
        Notes = campaign.Notes,
    };
}

/// <summary>Checks a campaign as typed.</summary>
public sealed class CampaignValidator : AbstractValidator<CampaignInput>
{
    private const int YearsAhead = 10;

    public CampaignValidator(Words words, DateOnly today, Choices owners)
    {
        RuleFor(i => i.Name).NotEmpty().Line(Campaign.NameLength, words);
        RuleFor(i => i.Source).IsInEnum();
        RuleFor(i => i.Audience).Line(Campaign.AudienceLength, words);
        RuleFor(i => i.StartsOn).NotNull().InclusiveBetween(Bounds.EarliestDay, today.AddYears(YearsAhead));
        RuleFor(i => i.EndsOn).Must((i, end) => end >= i.StartsOn && end <= today.AddYears(YearsAhead)).When(i => i.EndsOn is not null && i.StartsOn is not null).WithMessage(_ => words["Campaigns.EndBeforeStart"].Value);
        RuleFor(i => i.OwnerId).Must(owners.Offers).WithMessage(_ => words["Choice.Unknown"].Value);
        RuleFor(i => i.PlannedCost).InclusiveBetween(0, CampaignCost.Most).PrecisionScale(18, 2, ignoreTrailingZeros: true);
        RuleFor(i => i.Notes).Lines(Campaign.NotesLength, words);
    }
}
