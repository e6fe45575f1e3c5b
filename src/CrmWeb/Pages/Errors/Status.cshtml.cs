using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Pages.Errors;

/// <summary>/error/404: says what went wrong (错误页) and how to go on; asks nothing of the database, which may be what failed.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StatusModel : PageModel
{
    private static readonly int[] Told = [400, 403, 404, 429];

    public int Code { get; private set; }

    /// <summary>Something was thrown; the error handler has chosen the status already.</summary>
    public bool Failed => HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;

    /// <summary>Which words are shown: those of this very status, else of a mistake in the request or of our own.</summary>
    public string Kind => Told.Contains(Code) ? $"{Code}" : Code < 500 ? "400" : "500";

    public string Reference => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    // Whatever the method of the request that failed: a post has no handler here, but its page is shown too.
    public override void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Code = Failed ? Response.StatusCode : Asked(context.RouteData.Values["code"]);
        Response.StatusCode = Code;
    }

    private static int Asked(object? code)
        => int.TryParse(code as string, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 400 and < 600
            ? status
            : StatusCodes.Status404NotFound;
}
