using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Opportunities;

/// <summary>A customer's opportunities (客户的商机) on the customer page: those still open, then the latest closed ones.</summary>
public sealed class CustomerOpportunitiesViewComponent(CrmDbContext db, Formats formats) : ViewComponent
{
    private const int Most = 8;

    public async Task<IViewComponentResult> InvokeAsync(int id)
    {
        var staff = UserClaimsPrincipal.Staff();
        var rows = await db.Opportunities.AsNoTracking().VisibleTo(staff).Where(o => o.CustomerId == id)
            .OrderBy(o => o.ClosedAt == null ? 0 : 1).ThenByDescending(o => o.ClosedAt).ThenBy(o => o.ExpectedOn).ThenBy(o => o.Id).Take(Most)
            .Select(OpportunityRow.From(db, staff)).ToListAsync(HttpContext.RequestAborted);
        return View(new CustomerOpportunities(id, rows, formats.Today, IndexModel.MayChange(UserClaimsPrincipal)));
    }
}

/// <summary>What the customer page shows of opportunities (客户商机概况).</summary>
public sealed record CustomerOpportunities(int CustomerId, IReadOnlyList<OpportunityRow> Rows, DateOnly Today, bool MayWrite);
