using CrmWeb.Language;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Frame;

/// <summary>What a reader chooses for the own browser (偏好): language and light or dark, each kept in a cookie for a year.</summary>
public static class Preferences
{
    public const string ThemeCookie = "theme";

    public static void MapPreferences(this WebApplication app)
    {
        app.MapPost("/language", ChooseLanguage).AllowAnonymous();
        app.MapPost("/theme", ChooseTheme).AllowAnonymous();
    }

    /// <summary><c>dark</c> or <c>light</c> as the reader chose; else <c>device</c>, for which the style sheet asks what the device prefers.</summary>
    public static string Theme(HttpRequest request) => Known(request.Cookies[ThemeCookie]);

    private static RedirectHttpResult ChooseLanguage(HttpContext context, [FromForm] string? language, [FromForm] string? returnUrl)
    {
        var culture = Languages.Closest(language);
        Keep(context, CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)));
        return BackTo(returnUrl);
    }

    private static RedirectHttpResult ChooseTheme(HttpContext context, [FromForm] string? theme, [FromForm] string? returnUrl)
    {
        Keep(context, ThemeCookie, Known(theme));
        return BackTo(returnUrl);
    }

    private static string Known(string? theme) => theme is "dark" or "light" ? theme : "device";

    private static RedirectHttpResult BackTo(string? url)
        => TypedResults.LocalRedirect(RedirectHttpResult.IsLocalUrl(url) ? url! : "/");

    // The theme is also set by script, so neither cookie is HttpOnly; they say nothing about the person.
    private static void Keep(HttpContext context, string name, string value)
        => context.Response.Cookies.Append(name, value, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            IsEssential = true,
        });
}
