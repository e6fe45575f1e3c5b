using CrmWeb.Data.Search;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Stakeholders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmWeb.Data.Imports;

/// <summary>Finds the customers of an import that something was built on since (已有后续记录): any row of any table that refers to them.</summary>
/// <remarks>The tables come from the model, so that a table added later is asked too.</remarks>
internal sealed class BuiltOn(CrmDbContext db)
{
    // What the import wrote itself, or what the version of the customer tells.
    private static readonly HashSet<Type> OwnRows = [typeof(Stakeholder), typeof(CustomerGram), typeof(CustomerMark), typeof(RelationshipTypeChange)];

    private readonly ISqlGenerationHelper _sql = db.GetService<ISqlGenerationHelper>();

    public async Task<HashSet<int>> CustomersAsync(int importId, CancellationToken cancel)
    {
        var built = new HashSet<int>();
        foreach (var question in Questions())
            built.UnionWith(await db.Database.SqlQueryRaw<int>(question, importId).ToListAsync(cancel));
        return built;
    }

    private IEnumerable<string> Questions()
    {
        var customers = db.Model.FindEntityType(typeof(Customer))!;
        foreach (var key in customers.GetReferencingForeignKeys().Where(k => !OwnRows.Contains(k.DeclaringEntityType.ClrType)))
        {
            var question = $"SELECT DISTINCT d.{Column(key)} AS {Name("Value")} FROM {Table(key)} d "
                + $"JOIN {Table(customers)} c ON c.{Name("Id")} = d.{Column(key)} WHERE c.{Name(nameof(Customer.ImportId))} = {{0}}";
            yield return key.DeclaringEntityType.ClrType != typeof(Purchase) ? question
                : $"{question} AND (d.{Name(nameof(Purchase.ImportId))} IS NULL OR d.{Name(nameof(Purchase.ImportId))} <> {{0}})";
        }

        foreach (var key in db.Model.FindEntityType(typeof(Stakeholder))!.GetReferencingForeignKeys())
        {
            yield return $"SELECT DISTINCT s.{Name(nameof(Stakeholder.CustomerId))} AS {Name("Value")} FROM {Table(key)} d "
                + $"JOIN {Table(key.PrincipalEntityType)} s ON s.{Name("Id")} = d.{Column(key)} "
                + $"JOIN {Table(customers)} c ON c.{Name("Id")} = s.{Name(nameof(Stakeholder.CustomerId))} WHERE c.{Name(nameof(Customer.ImportId))} = {{0}}";
        }
    }

    private string Table(IForeignKey key) => Table(key.DeclaringEntityType);

    private string Table(IEntityType entity) => Name(entity.GetTableName()!);

    private string Column(IForeignKey key) => Name(key.Properties[0].GetColumnName());

    private string Name(string name) => _sql.DelimitIdentifier(name);
}
