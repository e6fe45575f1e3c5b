using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace CrmWeb.Web;

/// <summary>The proxy before the site (反向代理), told by <c>CRM_BEHIND_PROXY</c>: <c>true</c>, or the addresses and networks it may speak from.</summary>
public static class Proxy
{
    private const string Setting = "CRM_BEHIND_PROXY";

    public static bool IsBehindProxy(this IConfiguration configuration)
        => configuration[Setting] is { Length: > 0 } said && !said.Equals("false", StringComparison.OrdinalIgnoreCase);

    /// <summary>Believes what a proxy says of the caller's address and scheme, from known proxies only; without a list, those on this machine.</summary>
    public static void AddProxy(this WebApplicationBuilder builder)
    {
        if (!builder.Configuration.IsBehindProxy())
            return;

        var networks = Networks(builder.Configuration[Setting]!);
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var network in networks)
                options.KnownIPNetworks.Add(network);
        });
    }

    public static void UseProxy(this WebApplication app)
    {
        if (app.Configuration.IsBehindProxy())
            app.UseForwardedHeaders();
    }

    private static List<System.Net.IPNetwork> Networks(string said)
        => said.Equals("true", StringComparison.OrdinalIgnoreCase)
            ? []
            : [.. said.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Network)];

    private static System.Net.IPNetwork Network(string text)
        => IPAddress.TryParse(text, out var one) ? new(one, one.GetAddressBytes().Length * 8)
            : System.Net.IPNetwork.TryParse(text, out var network) ? network
            : throw new UnsafeAddressException($"{Setting} is '{text}'; it must be true, or addresses and networks such as 10.0.0.0/8, separated by commas.");
}
