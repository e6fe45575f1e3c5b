using CrmWeb.Access;
using CrmWeb.Data;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Pages.CustomerTags;

/// <summary>The tags of a customer (客户标签) beneath its name.</summary>
public sealed class CustomerTagsViewComponent(CrmDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(int id, bool mayGive)
        => View(await TagLine.OfAsync(db, UserClaimsPrincipal.Staff(), id, mayGive, HttpContext.RequestAborted));
}
