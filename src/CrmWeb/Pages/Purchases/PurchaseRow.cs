using System.Linq.Expressions;
using CrmWeb.Domain.Purchases;

namespace CrmWeb.Pages.Purchases;

/// <summary>One purchase in a list (购买列表行).</summary>
public sealed record PurchaseRow(
    int Id, DateOnly Date, decimal Amount, string Currency, string? Product, string OrderNumber, decimal? Margin,
    DateOnly? PaymentDueOn, DateOnly? PaidOn, int? ImportId, DateTime? WithdrawnAt)
{
    public static Expression<Func<Purchase, PurchaseRow>> Of { get; } = p => new PurchaseRow(
        p.Id, p.Date, p.Amount, p.Currency, p.Product!.Name, p.OrderNumber, p.MarginRate, p.PaymentDueOn, p.PaidOn, p.ImportId, p.WithdrawnAt);
}

/// <summary>What a customer bought in a year, in one currency (年度购买): refunds lower the sum and are no purchases.</summary>
public sealed record YearSum(int Year, string Currency, decimal Sum, int Number);

/// <summary>Sums of purchases that pages show (购买汇总).</summary>
public static class PurchaseSums
{
    extension(IQueryable<Purchase> purchases)
    {
        public IQueryable<YearSum> ByYear() => purchases.GroupBy(p => new { p.Date.Year, p.Currency })
            .Select(g => new { g.Key.Year, g.Key.Currency, Sum = g.Sum(p => p.Amount), Number = g.Count(p => p.Amount > 0) })
            .OrderByDescending(g => g.Year).ThenBy(g => g.Currency)
            .Select(g => new YearSum(g.Year, g.Currency, g.Sum, g.Number));
    }
}
