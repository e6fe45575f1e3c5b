using CrmWeb.Domain.Imports;

namespace CrmWeb.Pages.Imports;

/// <summary>The colour of an import's status (状态颜色), as a class of the style sheet.</summary>
public static class StatusLook
{
    public static string Of(ImportStatus status) => status switch
    {
        ImportStatus.Applied => "ok",
        ImportStatus.Failed => "bad",
        ImportStatus.Queued or ImportStatus.Applying or ImportStatus.Undoing => "warn",
        _ => "",
    };
}
