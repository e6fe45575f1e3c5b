using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Customers;

/// <summary>What a reader calls customers (客户称呼), for lists that know only their numbers.</summary>
public static class CustomerNames
{
    extension(CrmDbContext db)
    {
        /// <summary>By number; customers out of reach are left out.</summary>
        public async Task<IReadOnlyDictionary<int, string>> CustomerNamesAsync(IEnumerable<int> customerIds, StaffScope staff, CancellationToken cancel)
        {
            var wanted = customerIds.ToList();
            if (wanted.Count == 0)
                return new Dictionary<int, string>();

            return await db.Customers.VisibleTo(staff).Where(c => wanted.Contains(c.Id))
                .Select(c => new { c.Id, Name = staff.Calls(c.Name, c.Code, c.Class) }).ToDictionaryAsync(c => c.Id, c => c.Name, cancel);
        }
    }
}
