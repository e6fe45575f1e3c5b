using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Stakeholders;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Pages.Customers.Panels;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Pages.Stakeholders;

/// <summary>Who stands around a customer (客户关系圈): its roles, its links, and what those it brought are worth.</summary>
public sealed class CustomerCircleViewComponent(CrmDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(PanelCustomer customer)
    {
        var (staff, cancel) = (UserClaimsPrincipal.Staff(), HttpContext.RequestAborted);
        var links = await db.RelationshipLinks.RowsOfAsync(customer.StakeholderId, db.Stakeholders.VisibleTo(staff), staff, cancel);
        return View(new CustomerCircle(customer, links, customer.SeesValue ? await ReferralValue.OfAsync(db, customer.StakeholderId, staff, cancel) : null));
    }
}

/// <summary>What the customer's page shows of its circle (客户关系圈概览).</summary>
/// <param name="Referral">None for those who may not see values.</param>
public sealed record CustomerCircle(PanelCustomer Customer, IReadOnlyList<LinkRow> Links, ReferralValue? Referral);
