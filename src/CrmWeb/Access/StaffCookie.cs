using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CrmWeb.Access;

/// <summary>The cookie (登录凭证) that a signed-in browser shows, and what is asked of it at every request.</summary>
internal static class StaffCookie
{
    public static readonly string Scheme = IdentityConstants.ApplicationScheme;
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    public static void AddStaffCookie(this IServiceCollection services, CookieSafety safety)
        => services.AddAuthentication(Scheme).AddCookie(Scheme, o =>
        {
            safety.Apply(o.Cookie, "crm");
            o.LoginPath = "/sign-in";
            o.ReturnUrlParameter = "returnUrl";
            o.ExpireTimeSpan = Idle;
            o.SlidingExpiration = true;
            o.Events.OnValidatePrincipal = RecallAsync;
            o.Events.OnRedirectToLogin = AskToSignIn;
            o.Events.OnRedirectToAccessDenied = Refuse;
        });

    /// <summary>Reads the person anew, so that a closed account, another team or another role act at the next request.</summary>
    private static async Task RecallAsync(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<StaffSessions>();
        // The page that tells of a failure asks for nobody: the database may be what failed.
        var failed = context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        var person = !failed && context.Principal?.SessionId() is { } session
            ? await sessions.FindAsync(session, context.HttpContext.RequestAborted)
            : null;
        if (person is null)
            context.RejectPrincipal();
        else
            context.ReplacePrincipal(person);
    }

    /// <summary>Whether the browser shows a cookie of ours, good or not: an old one tells that somebody was signed in.</summary>
    public static bool IsShownBy(HttpRequest request)
    {
        var options = request.HttpContext.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Scheme);
        return request.Cookies.ContainsKey(options.Cookie.Name!);
    }

    /// <summary>A script that fetches a fragment gets 401 and keeps what was typed; a browser goes to the sign-in page.</summary>
    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Headers.ContainsKey("X-Fragment"))
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    private static Task Refuse(RedirectContext<CookieAuthenticationOptions> context)
    {
        // The fallback rule also answers for addresses that do not exist.
        context.Response.StatusCode = context.HttpContext.GetEndpoint() is null ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
