using CrmWeb.Access;
using CrmWeb.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewComponents;

namespace CrmWeb.Pages.Interactions;

/// <summary>The log box (互动登记框) on a customer's page; nothing for those who only read.</summary>
public sealed class CustomerLogBoxViewComponent(CrmDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(int id)
    {
        var box = await LogBox.LoadAsync(db, UserClaimsPrincipal.Staff(), LogBox.Fresh(id), HttpContext.RequestAborted);
        return box.Customer is null ? new ContentViewComponentResult("") : View(box);
    }
}
