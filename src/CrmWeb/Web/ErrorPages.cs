namespace CrmWeb.Web;

/// <summary>Errors (错误页) are shown by one page in the reader's language: Pages/Errors/Status.</summary>
/// <remarks>On the way there neither the company's settings nor the person signed in are read, for the database may be what failed.</remarks>
public static class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            StatusCodeSelector = StatusOf,
            CreateScopeForErrors = true,
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true);
    }

    /// <summary>A request that could not be read is its sender's mistake, everything else ours.</summary>
    private static int StatusOf(Exception error)
        => error is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
}
