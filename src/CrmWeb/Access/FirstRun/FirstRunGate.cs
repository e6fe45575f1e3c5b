using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Access.FirstRun;

/// <summary>While there is no account, every address leads to the page that asks for the set-up link (首次运行引导).</summary>
internal static class FirstRunGate
{
    private static readonly string[] NeedAnAccount = ["/Access/SignIn", "/Access/Invitation"];

    public static void UseFirstRun(this WebApplication app)
    {
        var state = app.Services.GetRequiredService<FirstRunState>();
        app.Use(async (context, next) =>
        {
            if (IsAlwaysOpen(context.GetEndpoint()) || await state.IsOverAsync(context.RequestAborted))
                await next(context);
            else
                context.Response.Redirect("/setup");
        });
    }

    /// <summary>Set-up itself, its stylesheets, language and theme, health and error pages.</summary>
    private static bool IsAlwaysOpen(Endpoint? endpoint)
        => endpoint?.Metadata.GetMetadata<IAllowAnonymous>() is not null
            && !NeedAnAccount.Contains(endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath);
}
