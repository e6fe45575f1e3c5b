using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Households;

/// <summary>Somebody who lives with or belongs to a customer that is a person (家庭成员).</summary>
public sealed class HouseholdMember
{
    public const int NameLength = 120;
    public const int NotesLength = 300;

    private HouseholdMember() { } // EF Core

    public HouseholdMember(Customer customer, MemberTraits traits, Entered entered)
    {
        if (customer.Class != CustomerClass.Individual)
            throw new RuleBrokenException("Only a person has a household.");

        (Customer, CustomerId, EnteredAt, EnteredBy) = (customer, customer.Id, entered.At, entered.By);
        (Name, Relation, Birthday, Notes) = (traits.Name, traits.Relation, traits.Birthday, traits.Notes);
    }

    public int Id { get; private set; }
    public int CustomerId { get; private set; }
    public Customer Customer { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public FamilyRelation Relation { get; private set; }
    public DateOnly? Birthday { get; private set; }
    public string Notes { get; private set; } = "";
    public DateTime EnteredAt { get; private set; }
    public int? EnteredBy { get; private set; }
    public DateTime? ArchivedAt { get; private set; }
    public Guid? FormId { get; private set; }

    /// <summary>They belong to the household no longer.</summary>
    public void Archive(DateTime at) => ArchivedAt ??= at;

    public HouseholdMember FromForm(Guid formId)
    {
        FormId = formId;
        return this;
    }
}

/// <summary>What a person tells of a member of a household (家庭成员资料).</summary>
public sealed record MemberTraits(string Name, FamilyRelation Relation, DateOnly? Birthday, string Notes);

/// <summary>What somebody is to the customer (家庭关系).</summary>
public enum FamilyRelation
{
    Partner,
    Child,
    Parent,
    Sibling,
    Other,
}
