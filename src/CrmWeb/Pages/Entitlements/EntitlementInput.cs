using CrmWeb.Domain.Entitlements;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Entitlements;

/// <summary>A promise as typed (权益表单).</summary>
public sealed class EntitlementInput
{
    public Guid FormId { get; set; }
    public string? What { get; set; }
    public int? Times { get; set; } = 1;
    public DateOnly? PromisedOn { get; set; }
    public DateOnly? Until { get; set; }
}

/// <summary>Checks a promise as typed.</summary>
public sealed class EntitlementValidator : AbstractValidator<EntitlementInput>
{
    private static readonly DateOnly Earliest = new(1990, 1, 1), Latest = new(2200, 1, 1);

    public EntitlementValidator(Words words, DateOnly today)
    {
        RuleFor(i => i.What).NotEmpty().Line(Entitlement.WhatLength, words);
        RuleFor(i => i.Times).NotNull().InclusiveBetween(1, Entitlement.MostTimes);
        RuleFor(i => i.PromisedOn).NotNull().InclusiveBetween(Earliest, today);
        RuleFor(i => i.Until).LessThan(Latest);
        RuleFor(i => i.Until).Must((input, until) => until is null || until >= input.PromisedOn).WithMessage(_ => words["Entitlements.EndsBefore"].Value);
    }
}

/// <summary>A use as typed (权益使用表单).</summary>
public sealed class UseInput
{
    public Guid FormId { get; set; }
    public string? Note { get; set; }
}
