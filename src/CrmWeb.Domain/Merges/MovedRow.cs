namespace CrmWeb.Domain.Merges;

/// <summary>One row (迁移记录) that went from one customer to another by a merge or by its undoing, and when.</summary>
public sealed class MovedRow
{
    public const int KindLength = 80;

    private MovedRow() { } // EF Core

    public MovedRow(int mergeId, WentRow went, int fromCustomerId, int toCustomerId, DateTime movedAt)
    {
        (MergeId, FromCustomerId, ToCustomerId, MovedAt) = (mergeId, fromCustomerId, toCustomerId, movedAt);
        (Kind, RowId, FormerRowId) = (went.Kind, went.RowId, went.FormerRowId);
    }

    public int Id { get; private set; }
    public int MergeId { get; private set; }

    /// <summary>The entity and the column that names the customer, such as <c>Contact.CustomerId</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The row; of what is withdrawn and entered anew, the one entered.</summary>
    public int RowId { get; private set; }

    /// <summary>The row withdrawn, where another was entered in its place.</summary>
    public int? FormerRowId { get; private set; }
    public int FromCustomerId { get; private set; }
    public int ToCustomerId { get; private set; }
    public DateTime MovedAt { get; private set; }
}

/// <summary>A row that goes from one customer to another (迁移的行).</summary>
/// <param name="FormerRowId">The one withdrawn for it, in the ledger.</param>
public sealed record WentRow(string Kind, int RowId, int? FormerRowId = null);
