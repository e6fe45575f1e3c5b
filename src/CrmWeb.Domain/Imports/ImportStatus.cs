namespace CrmWeb.Domain.Imports;

/// <summary>How far an import has come (导入状态).</summary>
public enum ImportStatus
{
    /// <summary>The file is kept; nobody has looked at what was detected yet.</summary>
    Uploaded,

    /// <summary>Its options are chosen.</summary>
    Ready,
    Queued,
    Applying,
    Applied,
    Failed,
    Cancelled,

    /// <summary>Its purchases are being withdrawn.</summary>
    Undoing,
    Undone,
}
