namespace CrmWeb.Access;

/// <summary>How cookies are named and sent (Cookie 安全): bound to this host and to HTTPS, but for plain HTTP on this machine.</summary>
/// <remarks>A browser drops a <c>__Host-</c> cookie that does not come over HTTPS, so a first try on localhost needs the plain name.</remarks>
internal sealed record CookieSafety(bool Secure)
{
    public void Apply(CookieBuilder cookie, string name)
    {
        cookie.Name = Secure ? $"__Host-{name}" : name;
        cookie.SecurePolicy = Secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.Path = "/";
    }
}
