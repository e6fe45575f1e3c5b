using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Imports.CustomerRows;

namespace CrmWeb.Domain.Imports.ContactRows;

/// <summary>One row of a file of contacts (联系人行) as read; an empty text changes nothing.</summary>
/// <param name="Of">The customer whom the contact belongs to.</param>
/// <param name="Owner">Our member of staff who looks after the person, by name or e-mail address.</param>
/// <param name="Traits">What the row tells; its <see cref="ContactTraits.StaffId"/> is found by the owner.</param>
public sealed record ContactRow(CustomerRow Of, string Owner, ContactTraits Traits)
{
    public long Line => Of.Line;

    /// <summary>What it tells in the company's own fields.</summary>
    public IReadOnlyDictionary<int, FieldContent> Own { get; init; } = new Dictionary<int, FieldContent>();

    public void HoldIn(Contact contact)
    {
        foreach (var (field, content) in Own)
            contact.Hold(field, content);
    }

    /// <summary>What the row tells over what we know.</summary>
    public ContactTraits Over(Contact known, int? staffId) => new(
        Traits.Name.Or(known.Name), Traits.JobTitle.Or(known.JobTitle), Traits.DecisionRole ?? known.DecisionRole, Traits.Influence ?? known.Influence, Traits.Attitude ?? known.Attitude,
        Traits.RivalRelation.Or(known.RivalRelation), Traits.OurRelation.Or(known.OurRelation), staffId ?? known.StaffId,
        Traits.Phone.Or(known.Phone), Traits.Email.Or(known.Email), Traits.Birthday ?? known.Birthday, Traits.Style ?? known.Style);
}
