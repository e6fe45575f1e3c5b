using CrmWeb.Domain.Merges;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Merges;

/// <summary>Whose a row was just before a moment (当时所属客户): merges since, and merges undone since, have moved it.</summary>
/// <remarks>For rows that move as they are; what is withdrawn and entered anew tells it by itself.</remarks>
internal sealed class FormerOwners(IReadOnlyDictionary<(string Kind, int Row), int> owners)
{
    /// <param name="before">None means now: every row is where it stands.</param>
    public static FormerOwners Read(CrmDbContext db, DateTime? before)
    {
        var owners = new Dictionary<(string, int), int>();
        if (before is { } moment)
        {
            foreach (var moved in db.MovedRows.AsNoTracking().Where(m => m.MovedAt >= moment).OrderBy(m => m.Id))
                owners.TryAdd((moved.Kind, moved.RowId), moved.FromCustomerId); // the first move since the moment came from where it was
        }

        return new(owners);
    }

    public int Of<TEntity>(int rowId, int customerId)
        => owners.Count == 0 ? customerId : owners.GetValueOrDefault(($"{typeof(TEntity).Name}.CustomerId", rowId), customerId);
}
