using CrmWeb.Data.Search;
using CrmWeb.Domain.Alerts;
using CrmWeb.Domain.BulkChanges;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.CustomerPreferences;
using CrmWeb.Domain.CustomerTags;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.DevelopmentPlans;
using CrmWeb.Domain.Entitlements;
using CrmWeb.Domain.Handovers;
using CrmWeb.Domain.Households;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.Merges;
using CrmWeb.Domain.Needs;
using CrmWeb.Domain.Occasions;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Domain.Prospecting;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using CrmWeb.Domain.Value.Statistics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmWeb.Data.Merges;

/// <summary>What a merge does with the rows that refer to the customer merged away (合并规则).</summary>
internal enum MergeRule
{
    /// <summary>The row goes to the survivor as it is.</summary>
    Moves,

    /// <summary>A row of the ledger: withdrawn, and entered anew for the survivor.</summary>
    EnteredAnew,

    /// <summary>The survivor takes what it lacks over; the row itself stays.</summary>
    Copied,

    /// <summary>It tells where the one merged away stood by itself, or is made from the rest.</summary>
    Stays,
}

/// <summary>The rule of every entity that refers to a customer, or to its stakeholder; a test names those that are missing.</summary>
internal static class MergeRules
{
    public const string CustomerId = "CustomerId";

    public static IReadOnlyDictionary<Type, MergeRule> Known { get; } = new Dictionary<Type, MergeRule>
    {
        [typeof(Contact)] = MergeRule.Moves,
        [typeof(Interaction)] = MergeRule.Moves,
        [typeof(Complaint)] = MergeRule.Moves,
        [typeof(CareTask)] = MergeRule.Moves,
        [typeof(CustomerAlert)] = MergeRule.Moves,
        [typeof(AlertInquiry)] = MergeRule.Moves,
        [typeof(CustomerPreference)] = MergeRule.Moves,
        [typeof(Occasion)] = MergeRule.Moves,
        [typeof(HouseholdMember)] = MergeRule.Moves,
        [typeof(Entitlement)] = MergeRule.Moves,
        [typeof(Opportunity)] = MergeRule.Moves,
        [typeof(Need)] = MergeRule.Moves,
        [typeof(DevelopmentPlan)] = MergeRule.Moves,
        [typeof(Handover)] = MergeRule.Moves,
        [typeof(Qualification)] = MergeRule.Moves, // where both were checked, the survivor keeps its own
        [typeof(CustomerTag)] = MergeRule.Moves,
        [typeof(CustomerFieldValue)] = MergeRule.Moves, // where both say something, the survivor's stands
        [typeof(RelationshipLink)] = MergeRule.Moves,
        [typeof(StakeholderTouch)] = MergeRule.Moves,
        [typeof(Customer)] = MergeRule.Moves, // those merged into it before
        [typeof(Purchase)] = MergeRule.EnteredAnew,
        [typeof(Contract)] = MergeRule.EnteredAnew,
        [typeof(CashFlowPlan)] = MergeRule.EnteredAnew,
        [typeof(CustomerPhone)] = MergeRule.Copied,
        [typeof(CustomerEmail)] = MergeRule.Copied,
        [typeof(CustomerAddress)] = MergeRule.Copied,
        [typeof(CustomerMark)] = MergeRule.Stays,
        [typeof(CustomerStanding)] = MergeRule.Stays,
        [typeof(CustomerGram)] = MergeRule.Stays,
        [typeof(PurchaseStatistics)] = MergeRule.Stays,
        [typeof(RelationshipReading)] = MergeRule.Stays,
        [typeof(Stakeholder)] = MergeRule.Stays,
        [typeof(TierChange)] = MergeRule.Stays,
        [typeof(TierReview)] = MergeRule.Stays,
        [typeof(StageChange)] = MergeRule.Stays,
        [typeof(RelationshipTypeChange)] = MergeRule.Stays,
        [typeof(ImportedChange)] = MergeRule.Stays, // its import sees a version that is not its own, and leaves the record alone
        [typeof(CustomerMerge)] = MergeRule.Stays,
        [typeof(BulkItem)] = MergeRule.Stays, // its undo sees a version that is not its own, and leaves the record alone
    };

    private static readonly HashSet<Type> OfContacts = [typeof(ImportedChange), typeof(ContactFieldValue), typeof(ContactGram)];

    extension(IModel model)
    {
        /// <summary>Every column that leads to a customer.</summary>
        public IEnumerable<IForeignKey> KeysToCustomers() => model.FindEntityType(typeof(Customer))!.GetReferencingForeignKeys();

        /// <summary>Every column that names a contact; what an import keeps is no entry, and what a contact says in its fields, and is found by, goes with it.</summary>
        public IEnumerable<IForeignKey> KeysToContacts() => model.FindEntityType(typeof(Contact))!.GetReferencingForeignKeys()
            .Where(k => !OfContacts.Contains(k.DeclaringEntityType.ClrType));

        /// <summary>Every column that leads to a stakeholder.</summary>
        public IEnumerable<IForeignKey> KeysToStakeholders() => model.FindEntityType(typeof(Stakeholder))!.GetReferencingForeignKeys();
    }

    extension(IForeignKey key)
    {
        /// <summary>What nobody thought of moves too, so that nothing is left behind.</summary>
        public MergeRule Rule => Known.GetValueOrDefault(key.DeclaringEntityType.ClrType, MergeRule.Moves);

        /// <summary>Of a column that names a contact: the entity whose customer's contact that is, and the column that leads there; none where it is the row's own.</summary>
        public (IEntityType Entity, IForeignKey? By)? Owner()
        {
            if (key.DeclaringEntityType.FindProperty(CustomerId) is not null)
                return (key.DeclaringEntityType, null);
            return key.DeclaringEntityType.GetForeignKeys().FirstOrDefault(k => k != key && k.PrincipalEntityType.FindProperty(CustomerId) is not null) is { } by
                ? (by.PrincipalEntityType, by) : null;
        }

        /// <summary>How moved rows name it.</summary>
        public string Kind => $"{key.DeclaringEntityType.ClrType.Name}.{key.Properties[0].Name}";
    }
}
