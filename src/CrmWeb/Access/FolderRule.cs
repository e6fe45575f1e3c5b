using CrmWeb.Domain.Access;
using Microsoft.AspNetCore.Authorization;

namespace CrmWeb.Access;

/// <summary>Who may read and who may write in a folder of pages, or on one page (目录权限).</summary>
public sealed record FolderRule(string Path, IReadOnlyList<StaffRole> Reads, IReadOnlyList<StaffRole> Writes) : IAuthorizationRequirement
{
    public IReadOnlyList<StaffRole> For(string method)
        => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? Reads : Writes;
}

/// <summary>Asks a <see cref="FolderRule"/> whether this request may pass.</summary>
internal sealed class FolderGuard : AuthorizationHandler<FolderRule>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, FolderRule requirement)
    {
        if (context.Resource is HttpContext http && requirement.For(http.Request.Method).Any(context.User.Is))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
