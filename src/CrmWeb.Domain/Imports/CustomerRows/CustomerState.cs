using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;

namespace CrmWeb.Domain.Imports.CustomerRows;

/// <summary>All of a customer that an import may change (客户状态), as it was at a moment.</summary>
public sealed record CustomerState(
    string Name,
    CustomerClass Class,
    CustomerTraits Traits,
    Charge Charge,
    RelationshipType Type,
    IReadOnlyList<PointState> Phones,
    IReadOnlyList<PointState> Emails,
    IReadOnlyList<AddressState> Addresses,
    IReadOnlyList<FieldState>? Fields = null)
{
    /// <summary>The tags that an import gave, by number; what others gave is not for its undo to take.</summary>
    public IReadOnlyList<int>? GivenTags { get; init; }

    /// <param name="customer">With its numbers and addresses loaded.</param>
    public static CustomerState Of(Customer customer) => new(
        customer.Name,
        customer.Class,
        CustomerTraits.Of(customer),
        new Charge(customer.TeamId, customer.OwnerId),
        customer.RelationshipType,
        [.. customer.Phones.OrderBy(p => p.Id).Select(p => new PointState(p.Kind, p.Number))],
        [.. customer.Emails.OrderBy(e => e.Id).Select(e => new PointState(e.Kind, e.Address))],
        [.. customer.Addresses.OrderBy(a => a.Id).Select(a => new AddressState(a.Kind, AddressCells.Of(a)))],
        FieldState.Of(customer));

    /// <summary>Gives the customer back what it was; the changes of class and type stay in its history, followed by their return.</summary>
    /// <param name="customer">With its marks and stakeholder loaded too.</param>
    public void Restore(Customer customer, DateOnly today, Entered entered)
    {
        if (customer.Name != Name)
            customer.Rename(Name);
        customer.Reclassify(Class, today, entered);
        customer.Describe(Traits);
        customer.Assign(Charge.TeamId, Charge.OwnerId);
        customer.ChangeRelationshipType(Type, "", entered);
        customer.Reach(
            Phones.Select(p => new CustomerPhone(p.Kind, p.Text)),
            Emails.Select(e => new CustomerEmail(e.Kind, e.Text)),
            Addresses.Select(a => a.Cells.ToAddress(a.Kind)));
        FieldState.Restore(customer, Fields);
    }
}

/// <summary>A number or an e-mail address with its purpose (联系方式状态).</summary>
public sealed record PointState(PointKind Kind, string Text);

/// <summary>A postal address with its purpose (地址状态).</summary>
public sealed record AddressState(PointKind Kind, AddressCells Cells);
