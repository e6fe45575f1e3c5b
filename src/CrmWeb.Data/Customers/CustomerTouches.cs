using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Customers;

/// <summary>Notes that we were in touch with a customer (最近联系), in whatever channel and direction.</summary>
public static class CustomerTouches
{
    extension(CrmDbContext db)
    {
        /// <summary>Only a later touch counts.</summary>
        /// <remarks>Not through the entity: a call logged by one person must not make another's open edit of the customer stale.</remarks>
        public Task TouchAsync(int customerId, DateTime at, CancellationToken cancel = default)
            => db.Customers.Where(c => c.Id == customerId && (c.LastContactAt == null || c.LastContactAt < at))
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.LastContactAt, at), cancel);
    }
}
