namespace CrmWeb.Pages.Lists;

/// <summary>What a name around a list names (列表名称类型).</summary>
internal enum ListedKind
{
    /// <summary>Somebody to choose as an owner.</summary>
    Owner,
    View,

    /// <summary>What conditions speak of.</summary>
    Staff,
    Team,
    Tag,
    Campaign,

    /// <summary>A field of the company's own, and a choice of one.</summary>
    Own,
    Pick,
}

/// <summary>A name that stands around a list (列表名称): all of them are read with one question.</summary>
internal sealed record ListedName
{
    public ListedKind Kind { get; init; }
    public int Id { get; init; }
    public string Name { get; init; } = "";

    /// <summary>Of a view.</summary>
    public string Query { get; init; } = "";
    public bool MayEdit { get; init; }
}
