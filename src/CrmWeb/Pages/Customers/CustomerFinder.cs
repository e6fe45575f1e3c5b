using CrmWeb.Data;
using CrmWeb.Data.Search;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Customers;

/// <summary>A customer offered for choice (候选客户).</summary>
public sealed record FoundCustomer(int Id, string Name, string Code, PyramidTier? Tier);

/// <summary>The step before a form about a customer (选择客户): names appear while one types, and without scripts after a search.</summary>
/// <param name="Address">The form's address; a choice goes there with <c>?customerId=</c>.</param>
public sealed record CustomerFinder(string Address, string? Query, IReadOnlyList<FoundCustomer> Found)
{
    private const int Most = 20;

    /// <summary>What the form calls the customer chosen.</summary>
    public string Choice { get; init; } = "customerId";

    public static async Task<CustomerFinder> FindAsync(CrmDbContext db, StaffScope staff, string address, string? query, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(query))
            return new(address, query, []);

        var found = await db.Customers.ServedBy(staff).Current().Matching(db, query)
            .OrderBy(c => c.SortKey).ThenBy(c => c.Id).Take(Most)
            .Select(c => new FoundCustomer(c.Id, c.Name, c.Code, c.Standing.Tier)).ToListAsync(cancel);
        return new(address, query, found);
    }
}
