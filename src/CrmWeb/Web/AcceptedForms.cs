using Microsoft.AspNetCore.Http.Features;

namespace CrmWeb.Web;

/// <summary>Tells the browser which form was accepted (表单已接收), so that it forgets the draft of this one and of no other.</summary>
/// <remarks>A form bears a random name when it is sent, and a page that accepts one answers with a redirect. Whoever has to sign in again first gets no such word,
/// and neither does a form that comes back with messages.</remarks>
internal static class AcceptedForms
{
    private const string Field = "draft", Cookie = "draft-accepted";

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    public static void UseAcceptedForms(this WebApplication app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsPost(context.Request.Method))
            context.Response.OnStarting(() => TellAsync(context));
        return next(context);
    });

    private static Task TellAsync(HttpContext context)
    {
        if (IsAccepted(context) && Guid.TryParseExact(context.Features.Get<IFormFeature>()?.Form?[Field], "N", out var sent))
            context.Response.Cookies.Append(Cookie, sent.ToString("N"), new CookieOptions { MaxAge = Kept, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true });
        return Task.CompletedTask;
    }

    private static bool IsAccepted(HttpContext context)
        => context.Response.StatusCode is StatusCodes.Status302Found or StatusCodes.Status303SeeOther && context.User.Identity?.IsAuthenticated == true;
}
