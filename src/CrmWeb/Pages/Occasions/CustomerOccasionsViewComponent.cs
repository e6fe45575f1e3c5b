using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using CrmWeb.Pages.Customers.Panels;
using CrmWeb.Pages.Households;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Pages.Occasions;

/// <summary>The days that matter to a customer, and of a person the household (重要日期与家庭), for its page.</summary>
public sealed class CustomerOccasionsViewComponent(CrmDbContext db, Formats formats) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(PanelCustomer customer)
    {
        var (staff, cancel) = (UserClaimsPrincipal.Staff(), HttpContext.RequestAborted);
        var days = await OccasionRow.OfAsync(db, staff, customer.Id, formats.Today, cancel);
        var members = customer.Class == CustomerClass.Individual ? await MemberRow.OfAsync(db, staff, customer.Id, cancel) : null;
        return View(new CustomerDays(customer.Id, days, members));
    }
}

/// <summary>What the customer's page shows of its days and its household (重要日期与家庭概览).</summary>
/// <param name="Members">None for a customer that is no person.</param>
public sealed record CustomerDays(int CustomerId, IReadOnlyList<OccasionRow> Days, IReadOnlyList<MemberRow>? Members);
