using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Prospecting;
using CrmWeb.Pages.Customers.Panels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Prospecting;

/// <summary>The gates of a customer (客户的资格审查), for the customer's page: of a prospect always, of others where somebody looked.</summary>
public sealed class CustomerQualificationViewComponent(CrmDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(PanelCustomer customer)
    {
        var known = await db.Qualifications.AsNoTracking().VisibleTo(UserClaimsPrincipal.Staff()).Include(q => q.Gates.OrderBy(g => g.Id)).AsSingleQuery()
            .SingleOrDefaultAsync(q => q.CustomerId == customer.Id, HttpContext.RequestAborted);
        if (known is null && !customer.IsProspect)
            return Content("");

        return View(new CustomerQualification(customer.Id, known, UserClaimsPrincipal.IsAny(StaffRole.Sales, StaffRole.Manager, StaffRole.Administrator)));
    }
}

/// <summary>What the customer page shows of the gates (客户资格审查概况).</summary>
public sealed record CustomerQualification(int CustomerId, Qualification? Known, bool MayWrite);
