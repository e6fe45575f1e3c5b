using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Campaigns;
using CrmWeb.Domain.Customers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Campaigns;

/// <summary>What it cost to win a customer (获客成本), beside its value: of those who came of a campaign.</summary>
public sealed class CustomerAcquisitionViewComponent(CrmDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(int id)
    {
        var staff = UserClaimsPrincipal.Staff();
        var campaigns = db.Campaigns.Where(k => db.Customers.VisibleTo(staff).Any(c => c.Id == id && c.CampaignId == k.Id));
        var row = await db.CampaignRows(campaigns, staff).SingleOrDefaultAsync(HttpContext.RequestAborted);
        if (row is null)
            return new ContentViewComponentResult("");

        return View((row, await db.Deals().AnyAsync(c => c.Id == id, HttpContext.RequestAborted)));
    }
}
