using CrmWeb.Domain.Needs;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Needs;

/// <summary>A need as typed (需求表单).</summary>
public sealed class NeedInput
{
    public Guid FormId { get; set; }
    public Guid Version { get; set; }
    public string? What { get; set; }
    public NeedKind Kind { get; set; }
    public NeedClarity Clarity { get; set; } = NeedClarity.Stated;
    public NeedPriority Priority { get; set; } = NeedPriority.Normal;
    public NeedStatus Status { get; set; }
    public int? InteractionId { get; set; }
    public int? OpportunityId { get; set; }
    public string? Note { get; set; }

    public NeedTraits Traits => new(What.Clean(), Kind, Clarity, Priority, InteractionId, OpportunityId);

    public static NeedInput Of(Need need) => new()
    {
        Version = need.Version,
        What = need.What,
        Kind = need.Kind,
        Clarity = need.Clarity,
        Priority = need.Priority,
        Status = need.Status,
        InteractionId = need.InteractionId,
        OpportunityId = need.OpportunityId,
    };
}

/// <summary>Checks a need as typed: every choice must be one that was on offer.</summary>
public sealed class NeedValidator : AbstractValidator<NeedInput>
{
    /// <param name="statuses">Those that may follow.</param>
    public NeedValidator(NeedChoices choices, IReadOnlyList<NeedStatus> statuses, Words words)
    {
        RuleFor(i => i.What).NotEmpty().Line(Need.WhatLength, words);
        RuleFor(i => i.Kind).IsInEnum();
        RuleFor(i => i.Clarity).IsInEnum();
        RuleFor(i => i.Priority).IsInEnum();
        RuleFor(i => i.Status).Must(statuses.Contains).WithMessage(_ => words["Choice.Unknown"].Value);
        RuleFor(i => i.InteractionId).Must(choices.Interactions.Offers).WithMessage(_ => words["Choice.Unknown"].Value);
        RuleFor(i => i.OpportunityId).Must(choices.Opportunities.Offers).WithMessage(_ => words["Choice.Unknown"].Value);
        RuleFor(i => i.Note).Line(NeedChange.NoteLength, words);
    }
}
