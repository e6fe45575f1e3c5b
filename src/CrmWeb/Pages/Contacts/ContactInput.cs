using System.Globalization;
using CrmWeb.Domain;
using CrmWeb.Domain.Advice;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Contacts;

/// <summary>What a person says of a contact (联系人资料).</summary>
public sealed class ContactInput
{
    public Guid FormId { get; set; }
    public Guid Version { get; set; }
    public string? Name { get; set; }
    public string? JobTitle { get; set; }
    public DecisionRole? DecisionRole { get; set; }
    public Influence? Influence { get; set; }
    public int? Attitude { get; set; }
    public string? RivalRelation { get; set; }
    public string? OurRelation { get; set; }
    public int? StaffId { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public DateOnly? Birthday { get; set; }
    public CommunicationStyle? Style { get; set; }

    public static ContactInput Of(Contact contact) => new()
    {
        Version = contact.Version,
        Name = contact.Name,
        JobTitle = contact.JobTitle,
        DecisionRole = contact.DecisionRole,
        Influence = contact.Influence,
        Attitude = contact.Attitude,
        RivalRelation = contact.RivalRelation,
        OurRelation = contact.OurRelation,
        StaffId = contact.StaffId,
        Phone = contact.Phone,
        Email = contact.Email,
        Birthday = contact.Birthday,
        Style = contact.Style,
    };

    public ContactTraits ToTraits() => new(
        Name.Clean(), JobTitle.Clean(), DecisionRole, Influence, Attitude, RivalRelation.Clean(), OurRelation.Clean(), StaffId,
        Phone.Clean(), Email.Clean(), Birthday, Style);
}

/// <summary>Checks what was typed of a contact.</summary>
public sealed class ContactValidator : AbstractValidator<ContactInput>
{
    private const int Strongest = 2;
    /// <param name="staff">The numbers of our people on offer, as the form writes them.</param>
    public ContactValidator(Words words, DateOnly today, IEnumerable<string> staff)
    {
        RuleFor(i => i.Name).NotEmpty().Line(Contact.NameLength, words);
        RuleFor(i => i.JobTitle).Line(Contact.JobTitleLength, words);
        RuleFor(i => i.DecisionRole).IsInEnum();
        RuleFor(i => i.Influence).IsInEnum();
        RuleFor(i => i.Attitude).InclusiveBetween(-Strongest, Strongest);
        RuleFor(i => i.RivalRelation).Line(Contact.NoteLength, words);
        RuleFor(i => i.OurRelation).Line(Contact.NoteLength, words);
        RuleFor(i => i.StaffId).Must(id => id is null || staff.Contains(id.Value.ToString(CultureInfo.InvariantCulture))).WithMessage(_ => words["Choice.Unknown"].Value);
        RuleFor(i => i.Phone).PhoneNumber(CustomerPhone.NumberLength, words);
        RuleFor(i => i.Email).Line(CustomerEmail.AddressLength, words).EmailAddress().When(i => !string.IsNullOrWhiteSpace(i.Email));
        RuleFor(i => i.Style).IsInEnum();
        RuleFor(i => i.Birthday).InclusiveBetween(Bounds.EarliestDay, today).When(i => i.Birthday is not null);
    }
}
