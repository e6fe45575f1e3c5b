using System.Collections;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value.Figures;

/// <summary>Whose value a reader may see (可见客户集), as a bit for each id: figures are kept without the customers they are of.</summary>
public sealed class SeenCustomers
{
    private readonly BitArray seen;

    private SeenCustomers(int highest) => seen = new(highest + 1);

    /// <summary>Those within the reader's reach that are still there; an import taken back has removed its customers.</summary>
    public static async Task<SeenCustomers> OfAsync(CrmDbContext db, StaffScope staff, CancellationToken cancel)
    {
        var found = new SeenCustomers(await db.Customers.MaxAsync(c => (int?)c.Id, cancel) ?? 0);
        await foreach (var id in db.Customers.ValuedFor(staff).Select(c => c.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (id < found.seen.Length)
                found.seen[id] = true;
        }

        return found;
    }

    public bool Holds(int customerId) => customerId < seen.Length && seen[customerId];
}
