namespace CrmWeb.Domain.Exports;

/// <summary>How far an export has come (导出状态).</summary>
public enum ExportStatus
{
    /// <summary>Sent to the browser while it was written; nothing is kept of it but the record.</summary>
    Direct,
    Queued,
    Working,

    /// <summary>The file waits for the person who asked for it.</summary>
    Ready,
    Cancelled,
    Failed,

    /// <summary>The file was removed when its time was over.</summary>
    Removed,
}
