using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Customers;
using CrmWeb.Domain.Customers;
using CrmWeb.Pages.Customers.Panels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Customers;

/// <summary>Customers that may be the same as this one (疑似重复提示), for whoever may change it.</summary>
public sealed class CustomerAlikeViewComponent(CrmDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(PanelCustomer customer)
    {
        var (staff, cancel) = (UserClaimsPrincipal.Staff(), HttpContext.RequestAborted);
        if (!customer.MayServe)
            return Content("");

        var sought = await db.Customers.VisibleTo(staff).Where(c => c.Id == customer.Id)
            .Select(c => new AlikeSought(c.Id, c.FormId, c.SortKey, c.Phones.Select(p => p.Key).ToList(), c.Emails.Select(e => e.Key).ToList()))
            .AsSingleQuery().SingleAsync(cancel);
        return View((customer, await db.AlikeAsync(sought, staff, cancel)));
    }
}
