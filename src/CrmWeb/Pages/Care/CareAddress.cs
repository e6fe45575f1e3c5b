using Microsoft.AspNetCore.WebUtilities;

namespace CrmWeb.Pages.Care;

/// <summary>Addresses of a task's pages (关怀任务地址), which remember the list one came from.</summary>
public static class CareAddress
{
    /// <param name="step">The page below the task's own, such as <c>completion</c>.</param>
    /// <param name="back">Where to go when the task is dealt with.</param>
    public static string Of(int id, string? step, string? back)
    {
        var path = step is null ? FormattableString.Invariant($"/care/{id}") : FormattableString.Invariant($"/care/{id}/{step}");
        return string.IsNullOrEmpty(back) ? path : QueryHelpers.AddQueryString(path, "back", back);
    }
}
