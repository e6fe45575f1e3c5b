using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Value;
using CrmWeb.Domain.Access;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Pages.Value;

/// <summary>What a customer is worth and why it stands in its tier (客户价值说明), in words, for the customer's page.</summary>
public sealed class CustomerValueViewComponent(CrmDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(int id)
    {
        var staff = UserClaimsPrincipal.Staff();
        if (staff.SeesValue == Reach.None)
            return Content("");

        var explanation = await ValueExplanation.OfAsync(db, id, staff, HttpContext.RequestAborted);
        var mayRecompute = UserClaimsPrincipal.IsAny(StaffRole.Manager, StaffRole.Administrator);
        return View(new CustomerValue(id, explanation, mayRecompute || UserClaimsPrincipal.Is(StaffRole.Auditor), mayRecompute));
    }
}

/// <summary>What the customer's page shows of its value (客户价值概览); nothing is explained before the first run.</summary>
public sealed record CustomerValue(int CustomerId, ValueExplanation? Explanation, bool SeesPlan, bool MayRecompute);
