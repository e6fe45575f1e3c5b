using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Opportunities;

/// <summary>A contact with its part in a deal (商机参与人).</summary>
public sealed class OpportunityContact
{
    private OpportunityContact() { } // EF Core

    internal OpportunityContact(ParticipantTraits traits)
        => (Contact, ContactId, Role) = (traits.Contact, traits.Contact.Id, traits.Role);

    public int Id { get; private set; }
    public int OpportunityId { get; private set; }
    public int ContactId { get; private set; }
    public Contact Contact { get; private set; } = null!;
    public DecisionRole Role { get; private set; }
}
