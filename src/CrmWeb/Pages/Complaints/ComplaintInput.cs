using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Settings;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;
using Severity = CrmWeb.Domain.Complaints.Severity;

namespace CrmWeb.Pages.Complaints;

/// <summary>What a person writes about a complaint (投诉表单).</summary>
public sealed class ComplaintInput
{
    public Guid FormId { get; set; }
    public Guid Version { get; set; }
    public int CustomerId { get; set; }
    public CaseKind Kind { get; set; }
    public int? ContactId { get; set; }
    public Channel Channel { get; set; } = Channel.Phone;

    /// <summary>By the clock of the company's zone.</summary>
    public DateTime? ReceivedAt { get; set; }
    public Severity Severity { get; set; } = Severity.Normal;
    public string? Category { get; set; }
    public string? Cause { get; set; }

    /// <summary>The product in words: its code, its name or a part of them.</summary>
    public string? Product { get; set; }
    public string? Summary { get; set; }
    public string? Description { get; set; }
    public string? DemandedRemedy { get; set; }
    public string? DepartmentsAsked { get; set; }
    public int? OwnerId { get; set; }

    /// <summary>The customer has had a first reply already, for instance on the telephone.</summary>
    public bool Acknowledged { get; set; }

    public ComplaintTraits Traits(Contact? contact, Product? product) => new(
        Summary!.Trim(), Description?.Trim() ?? "", Channel, Severity, Category ?? "", Cause ?? "", contact, product,
        DemandedRemedy?.Trim() ?? "", DepartmentsAsked?.Trim() ?? "", OwnerId, Kind);

    public static ComplaintInput Of(Complaint complaint, TimeZoneInfo zone) => new()
    {
        Version = complaint.Version,
        CustomerId = complaint.CustomerId,
        Kind = complaint.Kind,
        ContactId = complaint.ContactId,
        Channel = complaint.Channel,
        ReceivedAt = TimeZoneInfo.ConvertTimeFromUtc(complaint.ReceivedAt, zone),
        Severity = complaint.Severity,
        Category = complaint.Category,
        Cause = complaint.Cause,
        Product = complaint.Product is null ? null : ProductMatch.Called(complaint.Product),
        Summary = complaint.Summary,
        Description = complaint.Description,
        DemandedRemedy = complaint.DemandedRemedy,
        DepartmentsAsked = complaint.DepartmentsAsked,
        OwnerId = complaint.OwnerId,
    };
}

/// <summary>What the form asks of its words (投诉表单校验): every choice must be one that was on offer.</summary>
public sealed class ComplaintValidator : AbstractValidator<ComplaintInput>
{
    private const int OldestYears = 20;

    /// <param name="kinds">What it may be.</param>
    public ComplaintValidator(ComplaintChoices choices, IReadOnlyList<CaseKind> kinds, ProductMatch product, Words words, DateTime now, TimeZoneInfo zone)
    {
        Texts(words);
        RuleFor(i => i.Kind).Must(kinds.Contains).WithMessage(_ => words["Choice.Unknown"].Value);
        RuleFor(i => i.Channel).IsInEnum();
        RuleFor(i => i.Severity).IsInEnum();
        RuleFor(i => i.Category).NotEmpty().When(i => i.Kind == CaseKind.Complaint, ApplyConditionTo.CurrentValidator).Must(choices.Categories.Offers).WithMessage(_ => words["Choice.Unknown"].Value);
        RuleFor(i => i.Cause).Must(choices.Causes.Offers).WithMessage(_ => words["Choice.Unknown"].Value);
        RuleFor(i => i.ContactId).Must(choices.Contacts.Offers).WithMessage(_ => words["Choice.Unknown"].Value);
        RuleFor(i => i.Product).Must(_ => product.IsClear).WithMessage(_ => product.Message(words));
        RuleFor(i => i.OwnerId).Must(choices.Staff.Offers).WithMessage(_ => words["Choice.Unknown"].Value);
        RuleFor(i => i.ReceivedAt)
            .Must(at => at is null || (zone.UtcOf(at.Value) <= now && at > now.AddYears(-OldestYears)))
            .WithMessage(_ => words["Complaints.NotAhead"]);
    }

    private void Texts(Words words)
    {
        RuleFor(i => i.Summary).NotEmpty().Line(Complaint.SummaryLength, words);
        RuleFor(i => i.Description).Lines(Complaint.TextLength, words);
        RuleFor(i => i.DemandedRemedy).Lines(ComplaintStep.NoteLength, words);
        RuleFor(i => i.DepartmentsAsked).Line(Complaint.DepartmentsLength, words);
    }
}
