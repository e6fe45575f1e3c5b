using CrmWeb.Domain.Ledger;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>The longest churn window among the product groups that each customer bought lately (客户适用的类别窗口).</summary>
internal sealed class GroupWindows(IReadOnlyDictionary<int, int> longest)
{
    public int? Of(int customerId) => longest.TryGetValue(customerId, out var days) ? days : null;

    /// <param name="since">The first day of the purchases that count; the as-of day is the last.</param>
    public static async Task<GroupWindows> ReadAsync(CrmDbContext db, DateOnly since, DateOnly asOf, DateTime? before, CancellationToken cancel)
    {
        var byProduct = await ByProductAsync(db, before, cancel);
        var longest = new Dictionary<int, int>();
        foreach (var (product, days) in byProduct)
        {
            var buyers = db.Purchases.AsNoTracking().KnownBefore(before)
                .Where(p => p.ProductId == product && p.Amount > 0 && p.Date >= since && p.Date <= asOf).Select(p => p.CustomerId).Distinct();
            await foreach (var customer in buyers.AsAsyncEnumerable().WithCancellation(cancel))
                longest[customer] = Math.Max(days, longest.GetValueOrDefault(customer));
        }

        return new(longest);
    }

    // Few companies set windows, and those that do set them for few products.
    private static async Task<Dictionary<int, int>> ByProductAsync(CrmDbContext db, DateTime? before, CancellationToken cancel)
    {
        var windows = (await db.GroupChurnWindows.AsNoTracking().KnownBefore(before).ToListAsync(cancel))
            .GroupBy(w => w.ProductGroup, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.Max(w => w.Days), StringComparer.OrdinalIgnoreCase);
        var products = windows.Count == 0 ? [] : await db.Products.AsNoTracking().Select(p => new { p.Id, p.Group }).ToListAsync(cancel);
        return products.Where(p => windows.ContainsKey(p.Group)).ToDictionary(p => p.Id, p => windows[p.Group]);
    }
}
