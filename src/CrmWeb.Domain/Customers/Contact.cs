using CrmWeb.Domain.Advice;

namespace CrmWeb.Domain.Customers;

/// <summary>A person at a customer (联系人).</summary>
public sealed partial class Contact
{
    public const int NameLength = 120;
    public const int JobTitleLength = 120;
    public const int NoteLength = 500;

    private Contact() { } // EF Core

    public Contact(Customer customer, string name)
    {
        (Customer, Name, SearchText) = (customer, name, Search.SearchText.Normalise(name));
        customer.Contacts.Add(this);
    }

    public int Id { get; private set; }
    public int CustomerId { get; private set; }
    public Customer Customer { get; private set; } = null!;
    public string Name { get; private set; } = "";

    /// <summary>Name, number and address of this person, normalised for the search.</summary>
    public string SearchText { get; private set; } = "";
    public string JobTitle { get; private set; } = "";
    public DecisionRole? DecisionRole { get; private set; }

    /// <summary>Influence on the decision (推动的影响力).</summary>
    public Influence? Influence { get; private set; }

    /// <summary>Attitude to us (态度), −2 against … +2 for us.</summary>
    public int? Attitude { get; private set; }
    public string RivalRelation { get; private set; } = "";
    public string OurRelation { get; private set; } = "";

    /// <summary>Our member of staff who looks after this person.</summary>
    public int? StaffId { get; private set; }
    public string Phone { get; private set; } = "";
    public string Email { get; private set; } = "";
    public DateOnly? Birthday { get; private set; }

    /// <summary>How this person likes to be spoken with (沟通风格).</summary>
    public CommunicationStyle? Style { get; private set; }
    public DateTime? ArchivedAt { get; private set; }

    /// <summary>The import that created this contact.</summary>
    public int? ImportId { get; private set; }
    public Guid? FormId { get; private set; }
    public Guid Version { get; private set; }

    public void Describe(ContactTraits traits)
    {
        (Name, JobTitle, DecisionRole, Influence, Attitude) = (traits.Name, traits.JobTitle, traits.DecisionRole, traits.Influence, traits.Attitude);
        (RivalRelation, OurRelation, StaffId) = (traits.RivalRelation, traits.OurRelation, traits.StaffId);
        (Phone, Email, Birthday, Style) = (traits.Phone, traits.Email, traits.Birthday, traits.Style);
        SearchText = Search.SearchText.Gather([Name, Phone, Search.SearchText.Digits(Phone), Email]);
    }

    public void Archive(DateTime at) => ArchivedAt ??= at;

    public void Restore() => ArchivedAt = null;

    public Contact FromImport(int importId)
    {
        ImportId = importId;
        return this;
    }

    public Contact FromForm(Guid formId)
    {
        FormId = formId;
        return this;
    }
}

/// <summary>What we know of a contact (联系人资料), as a person may change it in one go.</summary>
public sealed record ContactTraits(
    string Name,
    string JobTitle = "",
    DecisionRole? DecisionRole = null,
    Influence? Influence = null,
    int? Attitude = null,
    string RivalRelation = "",
    string OurRelation = "",
    int? StaffId = null,
    string Phone = "",
    string Email = "",
    DateOnly? Birthday = null,
    CommunicationStyle? Style = null)
{
    public static ContactTraits Of(Contact contact) => new(
        contact.Name, contact.JobTitle, contact.DecisionRole, contact.Influence, contact.Attitude, contact.RivalRelation,
        contact.OurRelation, contact.StaffId, contact.Phone, contact.Email, contact.Birthday, contact.Style);
}

/// <summary>The part a contact plays in a decision (决策角色).</summary>
public enum DecisionRole
{
    Decider,
    Approver,
    Influencer,
    User,
    Gatekeeper,
    Buyer,
}

/// <summary>How much a contact moves a decision (影响力).</summary>
public enum Influence
{
    High,
    Medium,
    Low,
}
