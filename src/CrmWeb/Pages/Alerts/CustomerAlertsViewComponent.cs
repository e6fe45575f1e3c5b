using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewComponents;

namespace CrmWeb.Pages.Alerts;

/// <summary>The alerts of a customer (禁忌栏) on top of its page, and again on each form that could break them.</summary>
public sealed class CustomerAlertsViewComponent(CrmDbContext db) : ViewComponent
{
    /// <param name="form">On a form that asks for care: says so too where nobody has asked yet.</param>
    /// <param name="frame">Above any other page about the customer: only what is recorded.</param>
    public async Task<IViewComponentResult> InvokeAsync(int id, bool form = false, bool frame = false)
    {
        ConcernedCustomer.IsTold(HttpContext);
        var board = await AlertBoard.OfAsync(db, UserClaimsPrincipal.Staff(), id, HttpContext.RequestAborted);
        return board is null ? new ContentViewComponentResult("") : View(frame ? "Frame" : form ? "Form" : "Default", board);
    }
}
