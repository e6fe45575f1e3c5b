using System.Globalization;
using System.Security.Claims;
using CrmWeb.Language;
using Microsoft.AspNetCore.Diagnostics;

namespace CrmWeb.Frame;

/// <summary>What the frame (页面框架) around a page needs to know of the request: address, language, theme, person.</summary>
public sealed record FrameView(PathString Path, string ReturnUrl, string Language, string Theme, ClaimsPrincipal Person)
{
    public bool IsSignedIn => Person.Identity?.IsAuthenticated == true;

    public bool SpeaksChinese => Language == "zh-CN";

    public string OtherLanguage => SpeaksChinese ? "en" : "zh-CN";

    public string Name => Person.Identity?.Name ?? "";

    /// <summary>Two letters, or the last two characters of a Chinese name, as people there are called.</summary>
    public string Initials => InitialsOf(Name);

    /// <summary>The roles, as words keys.</summary>
    public IEnumerable<string> Roles => Person.FindAll(ClaimTypes.Role).Select(role => "StaffRole." + role.Value);

    public static FrameView Of(HttpContext context)
    {
        var asked = context.Features.Get<IStatusCodeReExecuteFeature>();
        var path = asked is null ? context.Request.Path : new PathString(asked.OriginalPath);
        var query = asked is null ? context.Request.QueryString.Value : asked.OriginalQueryString;
        return new(path, path + WithoutHandler(query), Languages.Tag(CultureInfo.CurrentUICulture), Preferences.Theme(context.Request), context.User);
    }

    public static string InitialsOf(string name)
    {
        var parts = name.Split([' ', '.', '@'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
            return "";
        if (parts[0][0] >= '\u2e80')
            return parts[0].Length > 2 ? parts[0][^2..] : parts[0];
        return string.Concat(parts.Take(2).Select(part => char.ToUpperInvariant(part[0])));
    }

    // A page that answered a post is read again by its plain address.
    private static string WithoutHandler(string? query)
        => query is null || query.Contains("handler=", StringComparison.OrdinalIgnoreCase) ? "" : query;
}
