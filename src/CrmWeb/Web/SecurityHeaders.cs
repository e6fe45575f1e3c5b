namespace CrmWeb.Web;

/// <summary>The headers (安全响应头) that every answer carries, errors included.</summary>
public static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'self'; frame-ancestors 'none'; manifest-src 'self'";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        app.UseHsts();
        app.Use((context, next) =>
        {
            // The error handler clears headers, so they are set at the last moment.
            context.Response.OnStarting(() => Write(context));
            return next(context);
        });
    }

    private static Task Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

        if (context.User.Identity?.IsAuthenticated == true && IsPage(context.Response))
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    /// <summary>Anything but a stylesheet, script or picture of our own, which are the same for everybody.</summary>
    private static bool IsPage(HttpResponse response) => response.HttpContext.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null;
}
