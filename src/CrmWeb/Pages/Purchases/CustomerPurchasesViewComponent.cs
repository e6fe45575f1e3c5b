using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Purchases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Purchases;

/// <summary>The last purchases of a customer and their sums by year (客户购买概览), for the customer's page.</summary>
public sealed class CustomerPurchasesViewComponent(CrmDbContext db) : ViewComponent
{
    private const int MostRows = 5;
    private const int MostYears = 6;

    public async Task<IViewComponentResult> InvokeAsync(int id)
    {
        var cancel = HttpContext.RequestAborted;
        var standing = db.Purchases.VisibleTo(UserClaimsPrincipal.Staff()).Standing().Where(p => p.CustomerId == id);
        var last = await standing.OrderByDescending(p => p.Date).ThenByDescending(p => p.Id).Take(MostRows).Select(PurchaseRow.Of).ToListAsync(cancel);
        var years = last.Count == 0 ? [] : await standing.ByYear().Take(MostYears).ToListAsync(cancel);
        return View(new CustomerPurchases(id, last, years, UserClaimsPrincipal.Is(StaffRole.Administrator)));
    }
}

/// <summary>What the customer's page shows of purchases (客户购买概览).</summary>
public sealed record CustomerPurchases(int CustomerId, IReadOnlyList<PurchaseRow> Last, IReadOnlyList<YearSum> Years, bool MayWrite);
