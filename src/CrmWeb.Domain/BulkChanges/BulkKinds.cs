namespace CrmWeb.Domain.BulkChanges;

/// <summary>What is done to many customers at once (批量操作).</summary>
public enum BulkKind
{
    Owner,
    Type,
    GiveTag,
    TakeTag,
    CareTask,
    Archive,
}

/// <summary>How far a change of many has come (批量操作状态).</summary>
public enum BulkStatus
{
    Queued,
    Working,
    Done,
    Cancelled,
    Failed,
    Undoing,
    Undone,
}

/// <summary>Why a customer was left as it is (未更改原因).</summary>
public enum BulkRefusal
{
    /// <summary>The person may see the customer and not change it.</summary>
    NotAllowed,

    /// <summary>No care is planned for a customer that was put aside or closed, or wants no contact.</summary>
    NoCare,
}
