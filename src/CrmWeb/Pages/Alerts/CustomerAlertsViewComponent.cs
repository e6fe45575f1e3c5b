using CrmWeb.Access;
using CrmWeb.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewComponents;

namespace CrmWeb.Pages.Alerts;

/// <summary>The alerts of a customer (禁忌栏) on top of its page, and again on each form that could break them.</summary>
public sealed class CustomerAlertsViewComponent(CrmDbContext db) : ViewComponent
{
    /// <param name="form">On a form: says so too where nobody has asked yet.</param>
    public async Task<IViewComponentResult> InvokeAsync(int id, bool form = false)
    {
        var board = await AlertBoard.OfAsync(db, UserClaimsPrincipal.Staff(), id, HttpContext.RequestAborted);
        return board is null ? new ContentViewComponentResult("") : View(form ? "Form" : "Default", board);
    }
}
