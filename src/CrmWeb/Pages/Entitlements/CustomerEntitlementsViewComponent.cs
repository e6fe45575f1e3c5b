using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Entitlements;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Entitlements;

/// <summary>An entitlement that may still be used, as the customer's page shows it (可用权益).</summary>
public sealed record OpenEntitlement(string What, int Left, DateOnly? Until);

/// <summary>What a customer may still claim of us (可用权益), the first to end first.</summary>
public sealed class CustomerEntitlementsViewComponent(CrmDbContext db, Formats formats) : ViewComponent
{
    private const int Most = 20;

    public async Task<IViewComponentResult> InvokeAsync(int id)
    {
        IReadOnlyList<OpenEntitlement> open = await db.Entitlements.VisibleTo(UserClaimsPrincipal.Staff()).Where(e => e.CustomerId == id).OpenOn(formats.Today).Take(Most)
            .Select(e => new OpenEntitlement(e.What, e.Times - e.Uses.Count, e.Until)).ToListAsync(HttpContext.RequestAborted);
        return View((id, open));
    }
}
