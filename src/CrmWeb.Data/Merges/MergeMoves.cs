using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Merges;
using CrmWeb.Domain.Stakeholders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmWeb.Data.Merges;

/// <summary>Moves what goes to the survivor as it is (合并迁移), and tells which rows those were.</summary>
internal sealed class MergeMoves(CrmDbContext db, Customer from, Customer to)
{
    private readonly RowMover _mover = new(db);

    /// <summary>The columns whose rows move, and between whom: customers, or their stakeholders.</summary>
    public IEnumerable<(IForeignKey Key, int From, int To)> Keys() =>
    [
        .. db.Model.KeysToCustomers().Where(k => k.Rule is MergeRule.Moves).Select(k => (k, from.Id, to.Id)),
        .. db.Model.KeysToStakeholders().Where(k => k.Rule is MergeRule.Moves).Select(k => (k, from.Stakeholder.Id, to.Stakeholder.Id)),
    ];

    /// <summary>Call it when the entities are saved, in the same transaction.</summary>
    public async Task<List<WentRow>> RunAsync(CancellationToken cancel)
    {
        var moved = new List<WentRow>();
        await KeepKeysAsync(cancel);
        foreach (var (key, fromId, toId) in Keys().ToList())
        {
            var staying = await StayingAsync(key, cancel);
            var ids = (await _mover.MovableAsync(key, fromId, toId, cancel)).FindAll(id => !staying.Contains(id));
            await _mover.MoveAsync(key, ids, fromId, toId, cancel);
            moved.AddRange(ids.Select(id => new WentRow(key.Kind, IsOwner(key) ? toId : id)));
        }

        return moved;
    }

    // Whose own key is the customer has another key once it has moved.
    private static bool IsOwner(IForeignKey key) => key.DeclaringEntityType.FindPrimaryKey()!.Properties is [var only] && only == key.Properties[0];

    private async Task<HashSet<int>> StayingAsync(IForeignKey key, CancellationToken cancel)
    {
        if (key.DeclaringEntityType.ClrType == typeof(CareTask))
            return [.. await AskedTwiceAsync(cancel)];
        if (key.DeclaringEntityType.ClrType == typeof(RelationshipLink))
            return [.. await LinksBetweenAsync(cancel)];
        return [];
    }

    // One cadence asks for one contact: where the survivor owes one already, that of the other stays behind.
    private Task<List<int>> AskedTwiceAsync(CancellationToken cancel)
        => db.CareTasks.Where(t => t.CustomerId == from.Id && t.DoneAt == null && CadenceRules.Reasons.Contains(t.Reason)
                && db.CareTasks.Any(o => o.CustomerId == to.Id && o.DoneAt == null && o.Reason == t.Reason))
            .Select(t => t.Id).ToListAsync(cancel);

    // Nobody is linked to itself.
    private Task<List<int>> LinksBetweenAsync(CancellationToken cancel)
    {
        var (one, other) = (from.Stakeholder.Id, to.Stakeholder.Id);
        return db.RelationshipLinks.Where(l => (l.FromId == one && l.ToId == other) || (l.FromId == other && l.ToId == one)).Select(l => l.Id).ToListAsync(cancel);
    }

    // The reason of an alert stays under the key of the person that it was sealed for.
    private async Task KeepKeysAsync(CancellationToken cancel)
    {
        var id = from.Id;
        await db.CustomerAlerts.Where(a => a.CustomerId == id && a.ContactId == null && a.SealedReason != null && a.SealedFor == null)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.SealedFor, id), cancel);
    }
}
