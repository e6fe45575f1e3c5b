namespace CrmWeb.Domain.Imports;

/// <summary>What a row is recognised by (匹配依据): whom it is about, or whether we have it already.</summary>
public enum MatchKey
{
    Code,
    Phone,
    Email,
    Name,
}

/// <summary>What becomes of rows that we have already (已有记录处理).</summary>
public enum ExistingRows
{
    Update,
    Skip,
}

/// <summary>How rows are held against what we have (匹配规则).</summary>
/// <param name="AlikeToo">New customers are made although they look like others; otherwise such rows are bad.</param>
public sealed record Matching(MatchKey Key = MatchKey.Code, ExistingRows Existing = ExistingRows.Update, bool AlikeToo = false)
{
    /// <summary>The keys that a kind of file may be matched by: a person is not recognised by the customer's number.</summary>
    public static IReadOnlyList<MatchKey> KeysOf(ImportKind kind)
        => kind is ImportKind.Customers ? Enum.GetValues<MatchKey>() : [MatchKey.Code, MatchKey.Name];

    /// <summary>By the surest key that the file has a column for.</summary>
    public static Matching Of(ImportKind kind, ColumnMap columns)
        => new(KeysOf(kind).OrderBy(Doubt).FirstOrDefault(k => columns.Of(ImportFields.FieldOf(k)) is not null));

    // A shared switchboard or a common name says less than an address.
    private static int Doubt(MatchKey key) => key switch { MatchKey.Code => 0, MatchKey.Email => 1, MatchKey.Phone => 2, _ => 3 };
}
