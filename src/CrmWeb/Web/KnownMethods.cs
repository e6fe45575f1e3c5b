using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CrmWeb.Web;

/// <summary>A page that has nothing to do for the method asked answers 405 (不支持的请求方法), instead of drawing itself without its data.</summary>
internal sealed class KnownMethods : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var method = context.HttpContext.Request.Method;
        if (context.HandlerMethod is null && !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !IsErrorPage(context))
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }

    // Shown in place of the page that failed, under the method that failed.
    private static bool IsErrorPage(PageHandlerExecutingContext context)
        => context.ActionDescriptor.ViewEnginePath.StartsWith("/Errors/", StringComparison.Ordinal);
}
