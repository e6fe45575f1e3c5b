namespace CrmWeb.Domain.Merges;

/// <summary>What of two customers only one can stay (合并时二选一的字段).</summary>
public enum MergeField
{
    Name,
    Code,

    /// <summary>With the size of an enterprise and the kind of government.</summary>
    Class,

    /// <summary>With the team.</summary>
    Owner,
    RelationshipType,
    Source,
    Campaign,
    Language,
    Currency,
    Web,
    Birthday,
    Style,
    FamilyStage,
    Notes,
}

/// <summary>Whose value stays (取值来源).</summary>
public enum MergeSide
{
    Survivor,
    Merged,

    /// <summary>One below the other; of notes only.</summary>
    Both,
}
