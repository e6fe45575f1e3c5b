using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Ledger;
using CrmWeb.Domain.Merges;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Merges;

/// <summary>What undoing a merge would do (撤销合并预估): what goes back, and what cannot because of something newer.</summary>
/// <param name="Back">The rows that go back, by kind.</param>
/// <param name="Changed">How many rows of the ledger were changed or withdrawn since, by kind; they stay as they are.</param>
/// <param name="Fields">The fields of the survivor that somebody changed since; they stay.</param>
/// <param name="Contacts">The contacts whom newer entries of the survivor name; they stay, with all that names them.</param>
public sealed record PartingOutlook(
    IReadOnlyDictionary<string, IReadOnlyList<int>> Back, IReadOnlyDictionary<string, int> Changed, IReadOnlyList<MergeField> Fields, IReadOnlyList<string> Contacts, int StayingRows)
{
    public bool IsWhole => Changed.Count == 0 && Fields.Count == 0 && Contacts.Count == 0;

    /// <param name="merge">With its customers.</param>
    public static async Task<PartingOutlook> OfAsync(CrmDbContext db, CustomerMerge merge, CancellationToken cancel)
    {
        var moved = (await db.MovedRows.AsNoTracking().Where(m => m.MergeId == merge.Id && m.ToCustomerId == merge.SurvivorId).ToListAsync(cancel))
            .GroupBy(m => m.Kind, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(m => m.RowId).ToHashSet(), StringComparer.Ordinal);
        var changed = await ChangedAsync(db, moved, cancel);
        var staying = await new StayingContacts(db, merge.SurvivorId, moved).FindAsync(cancel);
        var names = await db.Contacts.Where(c => staying.Contacts.Contains(c.Id)).OrderBy(c => c.Id).Select(c => c.Name).ToListAsync(cancel);
        return new(
            moved.ToDictionary(m => m.Key, m => (IReadOnlyList<int>)[.. m.Value.Where(id => !staying.Rows.Contains((m.Key, id)))], StringComparer.Ordinal),
            changed, FieldsChanged(merge), names, staying.Rows.Count - staying.Contacts.Count);
    }

    private static List<MergeField> FieldsChanged(CustomerMerge merge)
    {
        var (record, now) = (MergeRecord.Read(merge.Kept), CustomerSnapshot.Of(merge.Survivor));
        return [.. Enum.GetValues<MergeField>().Where(f =>
            !Equals(record.After.ValueOf(f), record.Survivor.ValueOf(f)) && !Equals(now.ValueOf(f), record.After.ValueOf(f)))];
    }

    private static async Task<Dictionary<string, int>> ChangedAsync(CrmDbContext db, Dictionary<string, HashSet<int>> moved, CancellationToken cancel)
    {
        var changed = new Dictionary<string, int>(StringComparer.Ordinal);
        await NoteAsync(db.Purchases, p => p.Id);
        await NoteAsync(db.Contracts, c => c.Id);
        await NoteAsync(db.CashFlowPlans, p => p.Id);
        return changed;

        async Task NoteAsync<TRow>(IQueryable<TRow> rows, System.Linq.Expressions.Expression<Func<TRow, int>> id)
            where TRow : class, ILedgerRow
        {
            var ids = moved.GetValueOrDefault($"{typeof(TRow).Name}.CustomerId", []);
            var standing = ids.Count == 0 ? [] : (await rows.KnownBefore(null).Select(id).Where(i => EF.Parameter(ids.ToList()).Contains(i)).ToListAsync(cancel)).ToHashSet();
            if (ids.Count > standing.Count)
                changed[typeof(TRow).Name] = ids.Count - standing.Count;
            ids.IntersectWith(standing);
        }
    }
}
