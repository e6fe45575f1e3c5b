using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.DevelopmentPlans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.DevelopmentPlans;

/// <summary>What we mean to become for a customer (客户的发展计划), for the customer's page: the open plans, the first due first.</summary>
public sealed class CustomerPlansViewComponent(CrmDbContext db) : ViewComponent
{
    private const int Most = 5;

    public async Task<IViewComponentResult> InvokeAsync(int id)
    {
        var staff = UserClaimsPrincipal.Staff();
        IReadOnlyList<PlanRow> rows = await db.DevelopmentPlans.VisibleTo(staff).Where(p => p.CustomerId == id).Open().DueFirst().Take(Most)
            .Select(PlanRow.From(db, staff)).ToListAsync(HttpContext.RequestAborted);
        return View((id, rows));
    }
}
