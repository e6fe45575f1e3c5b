using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Stakeholders;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Customers;

/// <summary>Writes new customers with all that belongs to one (客户批量写入), inside the caller's transaction.</summary>
public static class CustomerBulk
{
    extension(CrmDbContext db)
    {
        /// <summary>Phones, addresses and contacts are left to the caller, and so is the search; the ids by code are the answer.</summary>
        /// <param name="given">Columns whose values do not come from the customer.</param>
        public async Task<IReadOnlyDictionary<string, int>> BulkInsertCustomersAsync(
            IReadOnlyCollection<Customer> customers, IReadOnlyDictionary<string, Func<Customer, object?>>? given = null, CancellationToken cancel = default)
        {
            var before = await db.Customers.MaxAsync(c => (int?)c.Id, cancel) ?? 0;
            await db.BulkInsertAsync(customers, given, cancel);
            var ids = await db.Customers.Where(c => c.Id > before).Select(c => new { c.Code, c.Id })
                .ToDictionaryAsync(c => c.Code, c => c.Id, StringComparer.OrdinalIgnoreCase, cancel);
            await db.InsertBelongingsAsync(customers, ids, cancel);
            return ids;
        }

        private async Task InsertBelongingsAsync(IReadOnlyCollection<Customer> customers, Dictionary<string, int> ids, CancellationToken cancel)
        {
            await db.BulkInsertAsync(customers.Select(c => c.Standing), new Dictionary<string, Func<CustomerStanding, object?>>
            {
                [nameof(CustomerStanding.CustomerId)] = s => ids[s.Customer.Code],
            }, cancel);
            await db.BulkInsertAsync(customers.Select(c => c.Stakeholder), new Dictionary<string, Func<Stakeholder, object?>>
            {
                [nameof(Stakeholder.CustomerId)] = s => ids[s.Customer!.Code],
            }, cancel);
            await db.BulkInsertAsync(customers.SelectMany(c => c.TypeChanges), new Dictionary<string, Func<RelationshipTypeChange, object?>>
            {
                [nameof(RelationshipTypeChange.CustomerId)] = t => ids[t.Customer.Code],
            }, cancel);

            var owners = customers.SelectMany(c => c.Marks, (c, mark) => (mark, ids[c.Code])).ToDictionary(m => m.mark, m => m.Item2);
            await db.BulkInsertAsync(owners.Keys, new Dictionary<string, Func<CustomerMark, object?>>
            {
                [nameof(CustomerMark.CustomerId)] = mark => owners[mark],
            }, cancel);
        }
    }
}
