using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports.CustomerRows;

namespace CrmWeb.Domain.Imports.ContactRows;

/// <summary>One row of a file of contacts (联系人行) as read; an empty text changes nothing.</summary>
/// <param name="Of">The customer whom the contact belongs to.</param>
/// <param name="Owner">Our member of staff who looks after the person, by name or e-mail address.</param>
/// <param name="Traits">What the row tells; its <see cref="ContactTraits.StaffId"/> is found by the owner.</param>
public sealed record ContactRow(CustomerRow Of, string Owner, ContactTraits Traits)
{
    public long Line => Of.Line;

    /// <summary>What the row tells over what we know.</summary>
    public ContactTraits Over(Contact known, int? staffId) => new(
        Or(Traits.Name, known.Name), Or(Traits.JobTitle, known.JobTitle), Traits.DecisionRole ?? known.DecisionRole, Traits.Influence ?? known.Influence, Traits.Attitude ?? known.Attitude,
        Or(Traits.RivalRelation, known.RivalRelation), Or(Traits.OurRelation, known.OurRelation), staffId ?? known.StaffId,
        Or(Traits.Phone, known.Phone), Or(Traits.Email, known.Email), Traits.Birthday ?? known.Birthday);

    /// <summary>All that an import may change of a contact.</summary>
    public static ContactTraits StateOf(Contact contact) => new(
        contact.Name, contact.JobTitle, contact.DecisionRole, contact.Influence, contact.Attitude,
        contact.RivalRelation, contact.OurRelation, contact.StaffId, contact.Phone, contact.Email, contact.Birthday);

    private static string Or(string text, string known) => text.Length > 0 ? text : known;
}
