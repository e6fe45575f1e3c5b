using CrmWeb.Access;
using CrmWeb.Data;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Pages.CustomerPreferences;

/// <summary>What a customer likes (偏好), in the last part of IDIC on its page: customise.</summary>
public sealed class CustomerPreferencesViewComponent(CrmDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(int id)
        => View((id, await PreferenceRow.OfAsync(db, UserClaimsPrincipal.Staff(), id, HttpContext.RequestAborted)));
}
