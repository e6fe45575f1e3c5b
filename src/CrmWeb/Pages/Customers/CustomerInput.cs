using CrmWeb.Domain;
using CrmWeb.Domain.Advice;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Handovers;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Customers;

/// <summary>What a person says of a customer (客户资料), in a new form and when editing.</summary>
public sealed class CustomerInput
{
    public Guid FormId { get; set; }
    public Guid Version { get; set; }
    public string? Code { get; set; }
    public string? Name { get; set; }
    public CustomerClass Class { get; set; } = CustomerClass.Enterprise;
    public GovernmentKind? GovernmentKind { get; set; }
    public SizeBand? Size { get; set; }
    public CustomerSource Source { get; set; }
    public int? CampaignId { get; set; }
    public string? Language { get; set; }
    public string? Currency { get; set; }
    public string? Web { get; set; }
    public DateOnly? Birthday { get; set; }
    public CommunicationStyle? Style { get; set; }
    public FamilyStage? FamilyStage { get; set; }
    public string? Notes { get; set; }
    public bool IsCatchAll { get; set; }
    public List<StakeholderRole> Roles { get; set; } = [];
    public int? TeamId { get; set; }
    public int? OwnerId { get; set; }

    /// <summary>What the new owner must know, where the owner changes.</summary>
    public string? HandoverNote { get; set; }

    public static CustomerInput Of(Customer customer) => new()
    {
        Version = customer.Version,
        Code = customer.Code,
        Name = customer.Name,
        Class = customer.Class,
        GovernmentKind = customer.GovernmentKind,
        Size = customer.Size,
        Source = customer.Source,
        CampaignId = customer.CampaignId,
        Language = customer.Language,
        Currency = customer.Currency,
        Web = customer.Web,
        Birthday = customer.Birthday,
        Style = customer.Style,
        FamilyStage = customer.FamilyStage,
        Notes = customer.Notes,
        IsCatchAll = customer.IsCatchAll,
        Roles = [.. SideRoles.Where(role => customer.Stakeholder.Roles.HasFlag(role))],
        TeamId = customer.TeamId,
        OwnerId = customer.OwnerId,
    };

    /// <summary>The roles of the circle that a customer may play beside its own.</summary>
    public static IReadOnlyList<StakeholderRole> SideRoles { get; } =
        [StakeholderRole.Supplier, StakeholderRole.Owner, StakeholderRole.Partner, StakeholderRole.Employee, StakeholderRole.Competitor];

    public StakeholderRole AllRoles => Roles.Aggregate(StakeholderRole.Customer, (all, role) => all | role);

    // A size is an enterprise's, a kind a government body's, a family a person's; what another class left in the form is dropped.
    public CustomerTraits ToTraits() => new(
        Class == CustomerClass.Enterprise ? Size : null,
        Class == CustomerClass.Government ? GovernmentKind : null,
        Source, Language.Clean(), Currency.Clean(), Web.Clean(),
        Class == CustomerClass.Individual ? Birthday : null,
        Notes.Clean().ReplaceLineEndings("\n"), IsCatchAll,
        Class == CustomerClass.Individual ? Style : null,
        Class == CustomerClass.Individual ? FamilyStage : null,
        CampaignId);
}

/// <summary>Checks what was typed of a customer; whether the code is free is asked of the database.</summary>
public sealed class CustomerValidator : AbstractValidator<CustomerInput>
{
    public CustomerValidator(Words words, DateOnly today, Choices campaigns)
    {
        RuleFor(i => i.Name).NotEmpty().Line(Customer.NameLength, words);
        RuleFor(i => i.Code).NotEmpty().Line(Customer.CodeLength, words);
        RuleFor(i => i.Class).IsInEnum();
        RuleFor(i => i.GovernmentKind).IsInEnum();
        RuleFor(i => i.Size).IsInEnum();
        RuleFor(i => i.Source).IsInEnum();
        RuleFor(i => i.CampaignId).Must(campaigns.Offers).WithMessage(_ => words["Choice.Unknown"].Value);
        RuleFor(i => i.Language).Must(l => string.IsNullOrEmpty(l) || CustomerChoices.LanguageCodes.Contains(l)).WithMessage(_ => words["Choice.Unknown"].Value);
        RuleFor(i => i.Currency).Must(c => string.IsNullOrEmpty(c) || Currencies.Codes.Contains(c)).WithMessage(_ => words["Choice.Unknown"].Value);
        RuleFor(i => i.Web).WebAddress(Customer.WebLength, words);
        RuleFor(i => i.Style).IsInEnum();
        RuleFor(i => i.FamilyStage).IsInEnum();
        RuleFor(i => i.Birthday).InclusiveBetween(Bounds.EarliestDay, today).When(i => i.Birthday is not null);
        RuleFor(i => i.Notes).Lines(Customer.NotesLength, words);
        RuleFor(i => i.HandoverNote).Lines(Handover.NoteLength, words);
        RuleForEach(i => i.Roles).Must(CustomerInput.SideRoles.Contains).WithMessage(_ => words["Choice.Unknown"].Value);
    }
}
