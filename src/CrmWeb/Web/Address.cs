using System.Net;

namespace CrmWeb.Web;

/// <summary>Where the site listens (监听地址): <c>--urls</c>, else <c>CRM_URLS</c>, else this machine alone.</summary>
public static class Address
{
    public const string Default = "http://localhost:5080";

    public static void AddAddress(this WebApplicationBuilder builder)
    {
        var chosen = builder.Configuration[WebHostDefaults.ServerUrlsKey];
        if (string.IsNullOrEmpty(chosen) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(builder.Configuration["CRM_URLS"] is { Length: > 0 } urls ? urls : Default);
    }

    /// <summary>Passwords must not cross a network in the clear, nor the details of a developer's error page.</summary>
    public static void RefuseUnsafeAddress(this WebApplication app)
    {
        foreach (var url in Listening(app.Configuration).Select(BindingAddress.Parse).Where(u => !IsThisMachine(u)))
        {
            if (app.Environment.IsDevelopment())
                throw new UnsafeAddressException($"{url} is open to the network, and this is the Development environment; use Production or http://localhost.");
            if (url.Scheme != Uri.UriSchemeHttps && !app.Configuration.IsBehindProxy())
                throw new UnsafeAddressException($"{url} would send passwords over the network in the clear; use https, or set CRM_BEHIND_PROXY when a proxy that speaks https stands before it.");
        }
    }

    private static IEnumerable<string> Listening(IConfiguration configuration)
        => (configuration[WebHostDefaults.ServerUrlsKey] ?? Default).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).OfType<string>());

    private static bool IsThisMachine(BindingAddress url)
        => url.IsUnixPipe || url.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}

/// <summary>The site will not listen where it was told to (监听地址不安全); the message says why in one line.</summary>
public sealed class UnsafeAddressException(string reason) : Exception(reason);
