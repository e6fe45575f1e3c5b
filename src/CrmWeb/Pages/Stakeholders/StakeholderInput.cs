using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Stakeholders;

/// <summary>What a person says of a stakeholder who is no customer (利益相关者资料).</summary>
public sealed class StakeholderInput
{
    public Guid FormId { get; set; }
    public Guid Version { get; set; }
    public string? Name { get; set; }
    public List<StakeholderRole> Roles { get; set; } = [];
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? Web { get; set; }
    public string? Notes { get; set; }
    public int? TeamId { get; set; }
    public int? OwnerId { get; set; }

    /// <summary>All but customer: a customer is entered as one and joins the circle by itself.</summary>
    public static IReadOnlyList<StakeholderRole> Offered { get; } = [.. StakeholderRoles.All.Where(r => r is not StakeholderRole.Customer)];

    public StakeholderRole AllRoles => Roles.Aggregate(StakeholderRole.None, (all, role) => all | role);

    public static StakeholderInput Of(Stakeholder stakeholder) => new()
    {
        Version = stakeholder.Version,
        Name = stakeholder.Name,
        Roles = [.. StakeholderRoles.In(stakeholder.Roles)],
        Phone = stakeholder.Phone,
        Email = stakeholder.Email,
        Web = stakeholder.Web,
        Notes = stakeholder.Notes,
        TeamId = stakeholder.TeamId,
        OwnerId = stakeholder.OwnerId,
    };

    public void WriteTo(Stakeholder stakeholder)
    {
        stakeholder.Rename(Name.Clean());
        stakeholder.Play(AllRoles);
        stakeholder.Describe(Phone.Clean(), Email.Clean(), Web.Clean(), Notes.Clean().ReplaceLineEndings("\n"));
    }
}

/// <summary>Checks what was typed of a stakeholder.</summary>
public sealed class StakeholderValidator : AbstractValidator<StakeholderInput>
{
    public StakeholderValidator(Words words)
    {
        RuleFor(i => i.Name).NotEmpty().Line(Stakeholder.NameLength, words);
        RuleFor(i => i.Roles).Must(r => r.Count > 0 && r.All(StakeholderInput.Offered.Contains)).WithMessage(_ => words["Stakeholders.OneRole"].Value);
        RuleFor(i => i.Phone).PhoneNumber(CustomerPhone.NumberLength, words);
        RuleFor(i => i.Email).Line(CustomerEmail.AddressLength, words).EmailAddress().When(i => !string.IsNullOrWhiteSpace(i.Email));
        RuleFor(i => i.Web).WebAddress(Customer.WebLength, words);
        RuleFor(i => i.Notes).Lines(Stakeholder.NotesLength, words);
    }
}
