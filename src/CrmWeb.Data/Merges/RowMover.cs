using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmWeb.Data.Merges;

/// <summary>Moves rows of any table from one owner to another (行迁移) by the column that names the owner; the tables come from the model.</summary>
/// <remarks>Not through the entities: that a record belongs to another customer now is no edit of it.</remarks>
internal sealed class RowMover(CrmDbContext db)
{
    private const int Batch = 500;

    private readonly ISqlGenerationHelper _sql = db.GetService<ISqlGenerationHelper>();

    /// <summary>The rows of one owner that can go to the other: those that would stand there twice cannot.</summary>
    public async Task<List<int>> MovableAsync(IForeignKey key, int from, int to, CancellationToken cancel)
    {
        var sql = $"SELECT d.{Id(key)} AS {Name("Value")} FROM {Table(key)} d WHERE d.{Column(key)} = {{0}}{string.Concat(Clashes(key))}";
        return await db.Database.SqlQueryRaw<int>(sql, from, to).ToListAsync(cancel);
    }

    public async Task MoveAsync(IForeignKey key, IEnumerable<int> ids, int from, int to, CancellationToken cancel)
    {
        foreach (var some in ids.Chunk(Batch))
        {
            var sql = $"UPDATE {Table(key)} SET {Column(key)} = {{1}} WHERE {Column(key)} = {{0}} AND {Id(key)} IN ({List(some)})";
            await db.Database.ExecuteSqlRawAsync(sql, [from, to], cancel);
        }
    }

    /// <summary>How many rows of each kind an owner has; what is withdrawn is not counted.</summary>
    public async Task<Dictionary<string, int>> CountAsync(IEnumerable<(IForeignKey Key, int Owner)> keys, CancellationToken cancel)
    {
        var parts = keys.Select(k => $"SELECT '{k.Key.DeclaringEntityType.ClrType.Name}' AS {Name("Kind")}, COUNT(*) AS {Name("Rows")} FROM {Table(k.Key)} WHERE {Column(k.Key)} = {Number(k.Owner)}{Standing(k.Key)}");
        var counts = await db.Database.SqlQueryRaw<KindCount>(string.Join(" UNION ALL ", parts)).ToListAsync(cancel);
        return counts.Where(c => c.Rows > 0).GroupBy(c => c.Kind, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(c => c.Rows), StringComparer.Ordinal);
    }

    /// <summary>Rows of a customer that name these contacts, in a column of their own or in their parts.</summary>
    public async Task<List<NamedContact>> NamingAsync(IForeignKey contact, int customerId, IReadOnlyCollection<int> contacts, CancellationToken cancel)
    {
        var (owner, by) = contact.Owner()!.Value;
        var from = by is null ? $"{Table(contact)} d" : $"{Table(contact)} d JOIN {Name(owner.GetTableName()!)} o ON o.{Name("Id")} = d.{Column(by)}";
        var (row, customer) = by is null ? ($"d.{Id(contact)}", $"d.{Name(MergeRules.CustomerId)}") : ($"d.{Column(by)}", $"o.{Name(MergeRules.CustomerId)}");
        var found = new List<NamedContact>();
        foreach (var some in contacts.Chunk(Batch))
        {
            var sql = $"SELECT d.{Column(contact)} AS {Name("ContactId")}, {row} AS {Name("RowId")} FROM {from} WHERE {customer} = {{0}} AND d.{Column(contact)} IN ({List(some)})";
            found.AddRange(await db.Database.SqlQueryRaw<NamedContact>(sql, customerId).ToListAsync(cancel));
        }

        return found;
    }

    // Whatever must be unique for one owner: the key itself where it is the owner, and unique indexes.
    private IEnumerable<string> Clashes(IForeignKey key)
    {
        var entity = key.DeclaringEntityType;
        var unique = entity.GetIndexes().Where(i => i.IsUnique).Select(i => i.Properties).Append(entity.FindPrimaryKey()!.Properties);
        foreach (var columns in unique.Where(p => p.Contains(key.Properties[0])))
        {
            var equal = columns.Where(p => p != key.Properties[0]).Select(p => $" AND o.{Name(p.GetColumnName())} = d.{Name(p.GetColumnName())}");
            yield return $" AND NOT EXISTS (SELECT 1 FROM {Table(key)} o WHERE o.{Column(key)} = {{1}}{string.Concat(equal)})";
        }
    }

    private string Standing(IForeignKey key)
        => key.DeclaringEntityType.FindProperty("WithdrawnAt") is { } withdrawn ? $" AND {Name(withdrawn.GetColumnName())} IS NULL" : "";

    // Where the owner is a part of the key, the rest of it tells the rows of one owner apart.
    private string Id(IForeignKey key)
    {
        var columns = key.DeclaringEntityType.FindPrimaryKey()!.Properties;
        return Name((columns.Count == 1 ? columns[0] : columns.Single(c => c != key.Properties[0])).GetColumnName());
    }

    private string Table(IForeignKey key) => Name(key.DeclaringEntityType.GetTableName()!);

    private string Column(IForeignKey key) => Name(key.Properties[0].GetColumnName());

    private string Name(string name) => _sql.DelimitIdentifier(name);

    private static string List(IEnumerable<int> ids) => string.Join(',', ids.Select(Number));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record KindCount(string Kind, int Rows);
}

/// <summary>A row that names a contact (提及联系人的记录).</summary>
internal sealed record NamedContact(int ContactId, int RowId);
