using System.Globalization;
using CrmWeb.Data.CustomerTags;
using CrmWeb.Domain.Alerts;
using CrmWeb.Domain.BulkChanges;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomerTags;
using CrmWeb.Domain.Settings;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.BulkChanges;

/// <summary>What became of a customer (单个结果): refused, what it was before and its version after, or neither where it was so already.</summary>
/// <remarks>Keys and versions are known only once the batch is saved.</remarks>
internal sealed record BulkOutcome(int CustomerId, BulkRefusal? Refusal, Func<string>? Before, Func<Guid>? After);

/// <summary>Does to one customer what is done to many (批量操作的单个动作), by the same methods as when it is done to it alone.</summary>
internal sealed class BulkActs(CrmDbContext db, BulkChange change, TimeZoneInfo zone, Entered entered)
{
    private readonly BulkOrder order = change.Order;
    private HashSet<int> silent = [];
    private Dictionary<int, CustomerTag> tagged = [];
    private Tag? tag;

    /// <summary>Reads with one question what each customer of the batch would have to be asked.</summary>
    public async Task PrepareAsync(IReadOnlyList<int> ids, CancellationToken cancel)
    {
        if (order.Kind is BulkKind.CareTask)
            silent = [.. await db.CustomerAlerts.Silencing().Where(a => ids.Contains(a.CustomerId)).Select(a => a.CustomerId).ToListAsync(cancel)];
        if (order.Kind is not (BulkKind.GiveTag or BulkKind.TakeTag))
            return;

        tag = await db.TagNamedAsync(order.Tag, cancel);
        tagged = await db.CustomerTags.Where(t => t.TagId == tag.Id && ids.Contains(t.CustomerId)).ToDictionaryAsync(t => t.CustomerId, cancel);
    }

    public BulkOutcome Do(Customer customer) => order.Kind switch
    {
        BulkKind.Owner => customer.OwnerId == order.OwnerId ? Same(customer) : Changed(customer, Key(customer.OwnerId), () => customer.Assign(customer.TeamId, order.OwnerId)),
        BulkKind.Type => customer.RelationshipType == order.Type ? Same(customer) : Changed(customer, $"{customer.RelationshipType}", () => customer.ChangeRelationshipType(order.Type, order.Reason, entered)),
        BulkKind.Archive => customer.IsArchived ? Same(customer) : Changed(customer, "", () => customer.Archive(zone.DayOf(entered.At), entered)),
        BulkKind.GiveTag => tagged.ContainsKey(customer.Id) ? Same(customer) : Retagged(customer, () => db.CustomerTags.Add(new CustomerTag(customer.Id, tag!, entered))),
        BulkKind.TakeTag => tagged.TryGetValue(customer.Id, out var given) ? Retagged(customer, () => db.CustomerTags.Remove(given)) : Same(customer),
        _ => Planned(customer),
    };

    private BulkOutcome Planned(Customer customer)
    {
        if (customer.IsArchived || customer.IsClosed || silent.Contains(customer.Id))
            return new(customer.Id, BulkRefusal.NoCare, null, null);

        var task = db.CareTasks.Add(new CareTask(customer, CareReason.ByHand, order.Title, order.DueOn!.Value, customer.OwnerId ?? change.QueuedBy, Guid.NewGuid(), entered)).Entity;
        return new(customer.Id, null, () => Key(task.Id), () => task.Version);
    }

    private static BulkOutcome Changed(Customer customer, string before, Action act)
    {
        act();
        return new(customer.Id, null, () => before, () => customer.Version);
    }

    private static BulkOutcome Retagged(Customer customer, Action act)
    {
        act();
        return new(customer.Id, null, () => "", () => Guid.Empty);
    }

    private static BulkOutcome Same(Customer customer) => new(customer.Id, null, null, null);

    private static string Key(int? id) => id?.ToString(CultureInfo.InvariantCulture) ?? "";
}
