using CrmWeb.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Pages.Access;

/// <summary>/sign-out: ends this session (退出登录) here and on the server.</summary>
public sealed class SignOutModel(StaffSessions sessions) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (User.SessionId() is { } session)
            await sessions.EndAsync(session, cancel);
        await HttpContext.SignOutAsync(StaffCookie.Scheme);
        return LocalRedirect("/sign-in");
    }
}
