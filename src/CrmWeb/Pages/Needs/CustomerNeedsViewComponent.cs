using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Needs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Needs;

/// <summary>What a customer needs (客户的需求), for the customer's page: the open ones, the most pressing first.</summary>
public sealed class CustomerNeedsViewComponent(CrmDbContext db) : ViewComponent
{
    private const int Most = 10;

    public async Task<IViewComponentResult> InvokeAsync(int id)
    {
        var staff = UserClaimsPrincipal.Staff();
        IReadOnlyList<NeedRow> rows = await db.Needs.VisibleTo(staff).Where(n => n.CustomerId == id).Open().MostPressingFirst().Take(Most)
            .Select(NeedRow.From(db, staff)).ToListAsync(HttpContext.RequestAborted);
        return View((id, rows));
    }
}
