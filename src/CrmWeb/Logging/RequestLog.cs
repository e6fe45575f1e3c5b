using System.Diagnostics;

namespace CrmWeb.Logging;

/// <summary>One line per request (请求日志): method, path, status and time; never the query, which may hold names.</summary>
public static class RequestLog
{
    public static void UseRequestLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("CrmWeb.Requests");
        app.Use(async (context, next) =>
        {
            var started = Stopwatch.GetTimestamp();
            await next(context);
            log.Log(
                context.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogLevel.Error : LogLevel.Debug,
                "{Method} {Path} {Status} {Milliseconds:0.0} ms",
                context.Request.Method,
                context.Request.Path.Value,
                context.Response.StatusCode,
                Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        });
    }
}
