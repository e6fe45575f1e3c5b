using CrmWeb.Access;

namespace CrmWeb.Calendars;

/// <summary>GET /calendar.ics?code=…: a person's calendar for a program that cannot sign in (日历订阅地址).</summary>
/// <remarks>The code stands in the query, which our log leaves out. One that is wrong, revoked or of a closed account answers 404 alike.</remarks>
public static class CalendarAddress
{
    public const string Path = "/calendar.ics";

    public static void AddCalendars(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<CalendarFeeds>();
        builder.Services.AddScoped<CalendarAnswer>();
        builder.Services.AddSingleton<CalendarLimits>();
    }

    public static void MapCalendars(this IEndpointRouteBuilder routes) => routes.MapGet(Path, SendAsync).AllowAnonymous();

    private static async Task<IResult> SendAsync(
        string? code, HttpContext http, CalendarFeeds feeds, CalendarLimits limits, StaffSessions sessions, CalendarAnswer answer, CancellationToken cancel)
    {
        var from = http.Connection.RemoteIpAddress;
        if (!limits.MayGuess(from))
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);

        var feed = await feeds.FindAsync(code ?? "", cancel);
        var scope = feed is null ? null : await sessions.ScopeOfAsync(feed.StaffId, cancel);
        if (feed is null || scope is null)
        {
            limits.CountMiss(from);
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "private, no-store";
        return limits.MayRead(feed.Id) ? await answer.WriteAsync(feed, scope, http.Request, cancel) : Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }
}
