using CrmWeb.Domain;
using CrmWeb.Domain.Campaigns;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Campaigns;

/// <summary>What was spent on a campaign (费用表单).</summary>
public sealed class CostInput
{
    public Guid FormId { get; set; }
    public DateOnly? On { get; set; }
    public decimal? Amount { get; set; }
    public string? What { get; set; }
}

/// <summary>Checks a cost as typed.</summary>
public sealed class CostValidator : AbstractValidator<CostInput>
{
    public CostValidator(Words words, DateOnly today)
    {
        RuleFor(i => i.On).NotNull().InclusiveBetween(Bounds.EarliestDay, today);
        RuleFor(i => i.Amount).NotNull().GreaterThan(0).LessThanOrEqualTo(CampaignCost.Most).PrecisionScale(18, 2, ignoreTrailingZeros: true);
        RuleFor(i => i.What).NotEmpty().Line(CampaignCost.WhatLength, words);
    }
}
