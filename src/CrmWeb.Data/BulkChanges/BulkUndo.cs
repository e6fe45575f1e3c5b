using System.Globalization;
using CrmWeb.Data.Access;
using CrmWeb.Data.CustomerTags;
using CrmWeb.Data.Handovers;
using CrmWeb.Domain.BulkChanges;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomerTags;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Settings;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.BulkChanges;

/// <summary>Takes a change of many back (撤销批量操作), batch by batch; who was changed since is left alone and counted.</summary>
internal sealed class BulkUndo(CrmDbContext db, BulkChange change, TimeZoneInfo zone, Entered entered)
{
    private readonly BulkOrder order = change.Order;

    /// <summary>Answers the customers it has come past; none at the end.</summary>
    public async Task<IReadOnlyList<int>> DoAsync(CancellationToken cancel)
    {
        var (id, last) = (change.Id, change.LastId);
        var items = await db.BulkItems.Where(i => i.ChangeId == id && i.Refusal == null && i.CustomerId > last).OrderBy(i => i.CustomerId).Take(BulkBatch.Size).ToListAsync(cancel);
        if (items.Count == 0)
            return [];

        var ids = items.ConvertAll(i => i.CustomerId);
        var staff = await db.ScopeOfAsync(change.QueuedBy, cancel);
        var customers = await db.Customers.ChangedInBulkBy(staff).Where(c => ids.Contains(c.Id)).Include(c => c.Stakeholder).Include(c => c.Marks).AsSplitQuery().ToDictionaryAsync(c => c.Id, cancel);
        var restores = await RestoresAsync(items, ids, cancel);
        foreach (var item in items.Where(i => !customers.TryGetValue(i.CustomerId, out var customer) || !restores(customer, i)))
            item.Leave();

        await db.HandOverManyAsync("", entered, cancel);
        change.AdvanceUndo(ids[^1], items.Count(i => !i.IsLeft), items.Count(i => i.IsLeft), entered.At);
        return ids;
    }

    private async Task<Func<Customer, BulkItem, bool>> RestoresAsync(List<BulkItem> items, List<int> ids, CancellationToken cancel)
    {
        if (order.Kind is BulkKind.CareTask)
        {
            var numbers = items.ConvertAll(i => Key(i.Before)!.Value);
            var tasks = await db.CareTasks.Where(t => numbers.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancel);
            return (_, item) => tasks.TryGetValue(Key(item.Before)!.Value, out var task) && TakeBack(task, item);
        }

        if (order.Kind is BulkKind.GiveTag or BulkKind.TakeTag)
        {
            var tag = await db.TagNamedAsync(order.Tag, cancel);
            var given = await db.CustomerTags.Where(t => t.TagId == tag.Id && ids.Contains(t.CustomerId)).ToDictionaryAsync(t => t.CustomerId, cancel);
            return (customer, _) => Retag(customer, tag, given.GetValueOrDefault(customer.Id));
        }

        return (customer, item) => customer.Version == item.After && Restore(customer, item);
    }

    private bool Restore(Customer customer, BulkItem item)
    {
        if (order.Kind is BulkKind.Owner)
            customer.Assign(customer.TeamId, Key(item.Before));
        else if (order.Kind is BulkKind.Type)
            customer.ChangeRelationshipType(Enum.Parse<RelationshipType>(item.Before), order.Reason, entered);
        else
            customer.Restore(zone.DayOf(entered.At), entered);
        return true;
    }

    private bool Retag(Customer customer, Tag tag, CustomerTag? given)
    {
        if (order.Kind is BulkKind.GiveTag == given is null)
            return false;

        if (given is null)
            db.CustomerTags.Add(new CustomerTag(customer.Id, tag, entered));
        else
            db.CustomerTags.Remove(given);
        return true;
    }

    private bool TakeBack(CareTask task, BulkItem item)
    {
        if (!task.IsOpen || task.Version != item.After)
            return false;

        db.CareTasks.Remove(task);
        return true;
    }

    private static int? Key(string text) => text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
