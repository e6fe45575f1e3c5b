using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Stakeholders;

namespace CrmWeb.Domain.Merges;

/// <summary>What a customer's own row says (客户快照), so that a merge can choose among two and be undone.</summary>
public sealed record CustomerSnapshot(
    string Name, string Code, CustomerClass Class, int TeamId, int? OwnerId, CustomerTraits Traits, RelationshipType Type, DateTime TypeSince,
    StakeholderRole Roles, StandingSnapshot Standing, DateTime? LastContactAt, bool IsArchived)
{
    public static CustomerSnapshot Of(Customer customer) => new(
        customer.Name, customer.Code, customer.Class, customer.TeamId, customer.OwnerId, customer.Traits, customer.RelationshipType, customer.RelationshipTypeSince,
        customer.Stakeholder.Roles, StandingSnapshot.Of(customer.Standing), customer.LastContactAt, customer.IsArchived);

    /// <summary>The value of a field, to be compared.</summary>
    public object? ValueOf(MergeField field) => field switch
    {
        MergeField.Name => Name,
        MergeField.Code => Code,
        MergeField.Class => (Class, Traits.Size, Traits.GovernmentKind),
        MergeField.Owner => (TeamId, OwnerId),
        MergeField.RelationshipType => Type,
        MergeField.Source => Traits.Source,
        MergeField.Campaign => Traits.CampaignId,
        MergeField.Language => Traits.Language,
        MergeField.Currency => Traits.Currency,
        MergeField.Web => Traits.Web,
        MergeField.Birthday => Traits.Birthday,
        MergeField.Style => Traits.Style,
        MergeField.FamilyStage => Traits.FamilyStage,
        _ => Traits.Notes,
    };

    public bool Lacks(MergeField field) => field is MergeField.Owner ? OwnerId is null : ValueOf(field) is null or "";

    /// <summary>The same with one field of another.</summary>
    public CustomerSnapshot With(MergeField field, CustomerSnapshot other) => field switch
    {
        MergeField.Name => this with { Name = other.Name },
        MergeField.Code => this with { Code = other.Code },
        MergeField.Class => this with { Class = other.Class, Traits = Traits with { Size = other.Traits.Size, GovernmentKind = other.Traits.GovernmentKind } },
        MergeField.Owner => this with { TeamId = other.TeamId, OwnerId = other.OwnerId },
        MergeField.RelationshipType => this with { Type = other.Type, TypeSince = other.TypeSince },
        _ => this with { Traits = TraitsWith(field, other.Traits) },
    };

    /// <summary>Without what only another class of customer has: a firm has no birthday, a person no size.</summary>
    public CustomerSnapshot Sound() => this with
    {
        Traits = Traits with
        {
            Size = Class is CustomerClass.Enterprise ? Traits.Size : null,
            GovernmentKind = Class is CustomerClass.Government ? Traits.GovernmentKind : null,
            Birthday = Class is CustomerClass.Individual ? Traits.Birthday : null,
            Style = Class is CustomerClass.Individual ? Traits.Style : null,
            FamilyStage = Class is CustomerClass.Individual ? Traits.FamilyStage : null,
        },
    };

    private CustomerTraits TraitsWith(MergeField field, CustomerTraits other) => field switch
    {
        MergeField.Campaign => Traits with { CampaignId = other.CampaignId },
        MergeField.Source => Traits with { Source = other.Source },
        MergeField.Language => Traits with { Language = other.Language },
        MergeField.Currency => Traits with { Currency = other.Currency },
        MergeField.Web => Traits with { Web = other.Web },
        MergeField.Birthday => Traits with { Birthday = other.Birthday },
        MergeField.Style => Traits with { Style = other.Style },
        MergeField.FamilyStage => Traits with { FamilyStage = other.FamilyStage },
        _ => Traits with { Notes = other.Notes },
    };
}
