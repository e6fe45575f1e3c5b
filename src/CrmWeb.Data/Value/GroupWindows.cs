using CrmWeb.Domain.Ledger;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>The longest churn window among the product groups that each customer bought lately (客户适用的类别窗口).</summary>
internal sealed class GroupWindows(IReadOnlyDictionary<int, int> byProduct, DateOnly since)
{
    private readonly Dictionary<int, int> longest = [];

    public int? Of(int customerId) => longest.TryGetValue(customerId, out var days) ? days : null;

    public void Note(int customerId, int productId, DateOnly day, decimal amount)
    {
        if (amount > 0 && day >= since && byProduct.TryGetValue(productId, out var days))
            longest[customerId] = Math.Max(days, longest.GetValueOrDefault(customerId));
    }

    /// <param name="since">The first day of the purchases that count.</param>
    public static GroupWindows Read(CrmDbContext db, DateOnly since, DateTime? before)
    {
        var windows = db.GroupChurnWindows.AsNoTracking().KnownBefore(before).AsEnumerable()
            .GroupBy(w => w.ProductGroup, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.Max(w => w.Days), StringComparer.OrdinalIgnoreCase);
        var products = windows.Count == 0 ? [] : db.Products.AsNoTracking().Select(p => new { p.Id, p.Group }).ToList();
        return new(products.Where(p => windows.ContainsKey(p.Group)).ToDictionary(p => p.Id, p => windows[p.Group]), since);
    }
}
