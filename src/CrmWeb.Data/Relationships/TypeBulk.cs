using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Relationships;

/// <summary>Changes the relationship type of many customers at once (批量变更关系类型), each change dated with its reason.</summary>
public static class TypeBulk
{
    private const int AtOnce = 500;

    extension(CrmDbContext db)
    {
        /// <summary>Changes those chosen whose type is another; answers their numbers.</summary>
        /// <param name="chosen">Of a list of these differences.</param>
        /// <param name="to">The same type for all; none for the one recommended to each, or lived with each.</param>
        public async Task<IReadOnlyList<int>> ChangeTypesAsync(
            IQueryable<ComparedType> chosen, TypeDifference difference, RelationshipType? to, string reason, Entered entered, CancellationToken cancel)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var rows = await chosen.Select(c => new
            {
                c.Customer.Id,
                From = c.Customer.RelationshipType,
                Recommended = c.Segment == null ? (RelationshipType?)null : c.Segment.Recommended,
                Lived = c.Reading == null ? RelationshipType.Basic : c.Reading.Lived,
            }).ToListAsync(cancel);
            var changes = rows.Select(r => (r.Id, r.From, To: to ?? (difference == TypeDifference.Recommended ? r.Recommended ?? r.From : r.Lived))).Where(r => r.To != r.From).ToList();
            await db.BulkInsertAsync(changes.Select(c => new RelationshipTypeChange(c.Id, c.From, c.To, entered, reason)), cancel);
            foreach (var type in changes.GroupBy(c => c.To))
            {
                foreach (var some in type.Select(c => c.Id).Chunk(AtOnce))
                    await db.Customers.Where(c => some.Contains(c.Id)).ExecuteUpdateAsync(
                        set => set.SetProperty(c => c.RelationshipType, type.Key).SetProperty(c => c.RelationshipTypeSince, entered.At).SetProperty(c => c.Version, Guid.NewGuid()), cancel);
            }

            await transaction.CommitAsync(cancel);
            return changes.ConvertAll(c => c.Id);
        }
    }
}
