namespace CrmWeb.Access;

/// <summary>How cookies are named and sent (Cookie 安全): bound to this host and to HTTPS, but for plain HTTP on this machine.</summary>
/// <remarks>A browser drops a <c>__Host-</c> cookie that does not come over HTTPS, so a first try on localhost needs the plain name.</remarks>
internal sealed record CookieSafety(bool Secure)
{
    /// <summary>Safe when people reach us over HTTPS alone: told by <c>CRM_ADDRESS</c>, else by where we listen.</summary>
    public static CookieSafety For(IConfiguration configuration)
    {
        var reached = configuration["CRM_ADDRESS"] ?? configuration[WebHostDefaults.ServerUrlsKey] ?? "";
        var addresses = reached.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new(addresses.Length > 0 && addresses.All(a => a.StartsWith("https://", StringComparison.OrdinalIgnoreCase)));
    }

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
