using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CrmWeb.Web;

/// <summary>How slow and how large a request may be (请求限额), so that a few idle or endless ones cannot hold the server.</summary>
/// <remarks>Pages that take files in say so themselves by <c>RequestSizeLimit</c>; all the others are forms of text.</remarks>
internal static class ServerLimits
{
    /// <summary>The largest body of a form, in bytes.</summary>
    public const long Body = 10L * 1024 * 1024;

    /// <summary>The whole header must be there by then.</summary>
    public static readonly TimeSpan Headers = TimeSpan.FromSeconds(10);

    /// <summary>A body slower than 240 bytes a second, after five seconds, is given up.</summary>
    public static readonly MinDataRate BodyRate = new(240, TimeSpan.FromSeconds(5));

    public static void AddServerLimits(this WebApplicationBuilder builder) => builder.WebHost.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.RequestHeadersTimeout = Headers;
        kestrel.Limits.MaxRequestBodySize = Body;
        kestrel.Limits.MinRequestBodyDataRate = BodyRate;
    });
}
