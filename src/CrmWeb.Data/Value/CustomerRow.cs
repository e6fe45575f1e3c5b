using System.Runtime.InteropServices;
using CrmWeb.Data.Bulk;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.Value.Statistics;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>A customer as a run reads it (估值用客户行).</summary>
/// <param name="Purchases">Its purchase statistics; none without a purchase.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CustomerRow(
    int Id, CustomerClass Class, bool IsCatchAll, bool IsArchived, LifecycleStage? StageByHand, DateOnly? ByHandUntil, PackedPurchases Purchases)
{
    /// <summary>Streams customers in the order of ids, with the statistics kept of each.</summary>
    public static IEnumerable<CustomerRow> Read(CrmDbContext db, IQueryable<Customer> customers)
    {
        var query = from c in customers
                    join s in db.PurchaseStatistics on c.Id equals s.CustomerId into kept
                    from s in kept.DefaultIfEmpty()
                    orderby c.Id
                    select new
                    {
                        c.Id,
                        c.Class,
                        s.Packed,
                        IsUnusual = c.IsCatchAll || c.ArchivedAt != null || c.StageOverride != null ? 1 : 0,
                        IsCatchAll = c.IsCatchAll ? 1 : 0,
                        IsArchived = c.ArchivedAt != null ? 1 : 0,
                        c.StageOverride,
                        c.StageOverrideUntil,
                    };
        var (slab, classes) = (new ByteSlab(), new Dictionary<string, CustomerClass>());
        foreach (var row in StoredRow.Of(db, query))
            yield return Of(row, slab, classes);
    }

    private static CustomerRow Of(StoredRow row, ByteSlab slab, Dictionary<string, CustomerClass> classes)
    {
        var text = row.Text(1);
        if (!classes.TryGetValue(text, out var customerClass))
            classes[text] = customerClass = Enum.Parse<CustomerClass>(text);
        var usual = new CustomerRow(row.Whole(0), customerClass, IsCatchAll: false, IsArchived: false, null, null, new(slab.Keep(row.Bytes(2))));
        return row.Whole(3) == 0 ? usual : Unusual(row, usual);
    }

    // Each column asked for costs; most customers have nothing in these.
    private static CustomerRow Unusual(StoredRow row, in CustomerRow usual) => usual with
    {
        IsCatchAll = row.Whole(4) != 0,
        IsArchived = row.Whole(5) != 0,
        StageByHand = row.IsNone(6) ? null : Enum.Parse<LifecycleStage>(row.Text(6)),
        ByHandUntil = row.IsNone(7) ? null : row.Day(7),
    };
}
