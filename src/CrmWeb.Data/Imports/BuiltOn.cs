using CrmWeb.Data.Search;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.DevelopmentPlans;
using CrmWeb.Domain.Handovers;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.Needs;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Domain.Prospecting;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Statistics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmWeb.Data.Imports;

/// <summary>Finds the customers of an import that people built on since (已有后续记录): any row of any table that refers to them.</summary>
/// <remarks>The tables come from the model, so that a table added later is asked too.</remarks>
internal sealed class BuiltOn(CrmDbContext db)
{
    // What the import wrote itself, what a run computed from it, or what the version of the customer tells.
    private static readonly HashSet<Type> OwnRows =
    [
        typeof(Stakeholder), typeof(CustomerGram), typeof(CustomerMark), typeof(RelationshipTypeChange),
        typeof(PurchaseStatistics), typeof(CustomerStanding), typeof(TierChange), typeof(StageChange), typeof(CareTask),
        typeof(CustomerAddress), typeof(CustomerEmail), typeof(CustomerPhone), typeof(CustomerFieldValue),
    ];

    private static readonly Dictionary<Type, BuiltKinds> Kinds = new()
    {
        [typeof(Contact)] = BuiltKinds.Contact,
        [typeof(Interaction)] = BuiltKinds.Interaction,
        [typeof(Complaint)] = BuiltKinds.Complaint,
        [typeof(CashFlowPlan)] = BuiltKinds.CashFlowPlan,
        [typeof(Purchase)] = BuiltKinds.Purchase,
        [typeof(Contract)] = BuiltKinds.Contract,
        [typeof(Need)] = BuiltKinds.Need,
        [typeof(Qualification)] = BuiltKinds.Qualification,
        [typeof(DevelopmentPlan)] = BuiltKinds.Plan,
        [typeof(Handover)] = BuiltKinds.Handover,
        [typeof(Opportunity)] = BuiltKinds.Opportunity,
        [typeof(RelationshipLink)] = BuiltKinds.Link,
    };

    private readonly ISqlGenerationHelper _sql = db.GetService<ISqlGenerationHelper>();

    public async Task<Dictionary<int, BuiltKinds>> CustomersAsync(int importId, CancellationToken cancel)
    {
        var built = new Dictionary<int, BuiltKinds>();
        foreach (var (kind, question) in Questions())
            Note(await db.Database.SqlQueryRaw<int>(question, importId).ToListAsync(cancel), kind);
        Note(await WithTasksAsync(importId, cancel), BuiltKinds.CareTask);
        return built;

        void Note(List<int> customers, BuiltKinds kind)
        {
            foreach (var id in customers)
                built[id] = built.GetValueOrDefault(id) | kind;
        }
    }

    // The rule plans a follow-up by itself, and takes it away with the purchase; any other task is somebody's.
    private Task<List<int>> WithTasksAsync(int importId, CancellationToken cancel)
    {
        var planned = db.CareTasks.UntouchedFollowUps().WithoutPurchase(db.Purchases.Where(p => p.ImportId != importId));
        return db.CareTasks.Where(t => t.Customer.ImportId == importId && !planned.Any(p => p.Id == t.Id))
            .Select(t => t.CustomerId).Distinct().ToListAsync(cancel);
    }

    private IEnumerable<(BuiltKinds Kind, string Sql)> Questions()
    {
        var customers = db.Model.FindEntityType(typeof(Customer))!;
        foreach (var key in customers.GetReferencingForeignKeys().Where(k => !OwnRows.Contains(k.DeclaringEntityType.ClrType)))
        {
            var question = $"SELECT DISTINCT d.{Column(key)} AS {Name("Value")} FROM {Table(key)} d "
                + $"JOIN {Table(customers)} c ON c.{Name("Id")} = d.{Column(key)} WHERE c.{Name(nameof(Customer.ImportId))} = {{0}}";
            yield return (KindOf(key), key.DeclaringEntityType.ClrType != typeof(Purchase) ? question
                : $"{question} AND (d.{Name(nameof(Purchase.ImportId))} IS NULL OR d.{Name(nameof(Purchase.ImportId))} <> {{0}})");
        }

        foreach (var key in db.Model.FindEntityType(typeof(Stakeholder))!.GetReferencingForeignKeys())
        {
            yield return (KindOf(key), $"SELECT DISTINCT s.{Name(nameof(Stakeholder.CustomerId))} AS {Name("Value")} FROM {Table(key)} d "
                + $"JOIN {Table(key.PrincipalEntityType)} s ON s.{Name("Id")} = d.{Column(key)} "
                + $"JOIN {Table(customers)} c ON c.{Name("Id")} = s.{Name(nameof(Stakeholder.CustomerId))} WHERE c.{Name(nameof(Customer.ImportId))} = {{0}}");
        }
    }

    private static BuiltKinds KindOf(IForeignKey key) => Kinds.GetValueOrDefault(key.DeclaringEntityType.ClrType, BuiltKinds.Other);

    private string Table(IForeignKey key) => Table(key.DeclaringEntityType);

    private string Table(IEntityType entity) => Name(entity.GetTableName()!);

    private string Column(IForeignKey key) => Name(key.Properties[0].GetColumnName());

    private string Name(string name) => _sql.DelimitIdentifier(name);
}
