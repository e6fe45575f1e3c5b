using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CrmWeb.Web;

/// <summary>The address under which people reach this site (网站地址), as it stands in links that we hand out.</summary>
/// <remarks><c>CRM_ADDRESS</c> says it; without it we know only the address that we listen on, and the one that a request came to.</remarks>
public sealed class SiteAddress(IConfiguration configuration, IServer server)
{
    private string? Configured => configuration["CRM_ADDRESS"]?.TrimEnd('/');

    public string Own => Configured ?? Listening();

    public string For(HttpRequest request) => Configured ?? $"{request.Scheme}://{request.Host}";

    private string Listening()
    {
        var first = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? Address.Default;
        var address = BindingAddress.Parse(first);
        // A server that listens on every address of this machine is reached from it as localhost.
        var host = address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : address.Host;
        return $"{address.Scheme}://{host}:{address.Port}";
    }
}
