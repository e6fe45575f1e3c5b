using CrmWeb.Data;
using CrmWeb.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Customers;

/// <summary>What a customer bought for in one currency (购买金额), refunds taken off.</summary>
public sealed record Spent(string Currency, decimal Amount)
{
    /// <summary>Adds to the rows of a page what was bought in the twelve months up to a day, with one question.</summary>
    public static async Task<List<CustomerRow>> AddAsync(CrmDbContext db, List<CustomerRow> rows, DateOnly today, CancellationToken cancel)
    {
        var (customers, from) = (rows.ConvertAll(r => r.Id), today.AddYears(-1));
        var sums = await db.Purchases.Standing().Where(p => customers.Contains(p.CustomerId) && p.Date > from && p.Date <= today)
            .GroupBy(p => new { p.CustomerId, p.Currency }).Select(g => new { g.Key.CustomerId, g.Key.Currency, Sum = g.Sum(p => p.Amount) }).ToListAsync(cancel);
        var spent = sums.OrderByDescending(s => s.Sum).ToLookup(s => s.CustomerId, s => new Spent(s.Currency, s.Sum));
        return rows.ConvertAll(r => r with { Spend = [.. spent[r.Id]] });
    }
}
