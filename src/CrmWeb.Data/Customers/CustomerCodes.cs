using CrmWeb.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Customers;

/// <summary>Which customer codes (客户编号) are taken, and the next that is free.</summary>
public static class CustomerCodes
{
    private const int Tries = 50;

    extension(CrmDbContext db)
    {
        public async Task<string> NextCustomerCodeAsync(CancellationToken cancel = default)
        {
            var last = await db.Customers.OrderByDescending(c => c.Id).Select(c => c.Code).FirstOrDefaultAsync(cancel);
            var next = CustomerCode.After(last);
            for (var tried = 0; tried < Tries && await db.HasCustomerCodeAsync(next, 0, cancel); tried++)
                next = CustomerCode.After(next);
            return next;
        }

        /// <summary>Whether another customer, be it one that the person may not see, has this code.</summary>
        public Task<bool> HasCustomerCodeAsync(string code, int exceptId, CancellationToken cancel = default)
            => db.Customers.AnyAsync(c => c.Code == code && c.Id != exceptId, cancel);
    }
}
