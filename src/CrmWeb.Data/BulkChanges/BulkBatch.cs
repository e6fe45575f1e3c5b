using CrmWeb.Data.Access;
using CrmWeb.Data.Handovers;
using CrmWeb.Data.Lists;
using CrmWeb.Domain;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.BulkChanges;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lists;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.BulkChanges;

/// <summary>The next customers of a change of many (批量操作的一批): finds them, changes them, and notes what they were.</summary>
internal sealed class BulkBatch(CrmDbContext db, BulkChange change, TimeZoneInfo zone, Entered entered)
{
    public const int Size = 300;

    /// <summary>Answers the customers it has come past; none at the end.</summary>
    public async Task<IReadOnlyList<int>> DoAsync(CancellationToken cancel)
    {
        var staff = await db.ScopeOfAsync(change.QueuedBy, cancel);
        var ids = await NextAsync(staff, cancel);
        if (ids.Count == 0)
            return ids;

        var customers = await db.Customers.ChangedInBulkBy(staff).Where(c => ids.Contains(c.Id)).Include(c => c.Stakeholder).OrderBy(c => c.Id).ToListAsync(cancel);
        var refused = ids.Except(customers.Select(c => c.Id)).Select(id => new BulkItem(change.Id, id, BulkRefusal.NotAllowed)).ToList();
        var acts = new BulkActs(db, change, zone, entered);
        await acts.PrepareAsync(ids, cancel);
        var outcomes = customers.ConvertAll(acts.Do);
        await db.HandOverManyAsync(change.Order.Reason, entered, cancel);
        await db.SaveChangesAsync(cancel);

        refused.AddRange(outcomes.Where(o => o.Refusal is not null).Select(o => new BulkItem(change.Id, o.CustomerId, o.Refusal!.Value)));
        var changed = outcomes.Where(o => o is { Refusal: null, Before: not null }).Select(o => new BulkItem(change.Id, o.CustomerId, o.Before!(), o.After!())).ToList();
        db.BulkItems.AddRange([.. refused, .. changed]);
        change.Advance(ids[^1], changed.Count, ids.Count - changed.Count - refused.Count, refused.Count, entered.At);
        return ids;
    }

    private Task<List<int>> NextAsync(StaffScope staff, CancellationToken cancel)
    {
        var (choice, last, upTo) = (new CustomerChoice(change.Words, FilterText.ReadStored(change.Filter)), change.LastId, change.UpTo);
        if (FilterFault.Of(choice.Filter, staff) is { } fault)
            throw new RuleBrokenException($"{fault.Kind}: {fault.Piece}");

        return db.Customers.VisibleTo(staff).Chosen(db, staff, choice, new(change.AsOf, zone)).Where(c => c.Id > last && c.Id <= upTo)
            .OrderBy(c => c.Id).Take(Size).Select(c => c.Id).ToListAsync(cancel);
    }
}
