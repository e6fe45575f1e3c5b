namespace CrmWeb.Domain.BulkChanges;

/// <summary>What became of one customer in a change of many (批量操作明细).</summary>
public sealed class BulkItem
{
    public const int BeforeLength = 60;

    private BulkItem() { } // EF Core

    /// <param name="before">What it was, by which it is taken back.</param>
    /// <param name="after">The version that the change left; another one means that somebody changed it since.</param>
    public BulkItem(int changeId, int customerId, string before, Guid after)
        => (ChangeId, CustomerId, Before, After) = (changeId, customerId, before, after);

    public BulkItem(int changeId, int customerId, BulkRefusal refusal)
        => (ChangeId, CustomerId, Refusal) = (changeId, customerId, refusal);

    public int ChangeId { get; private set; }
    public int CustomerId { get; private set; }
    public string Before { get; private set; } = "";
    public Guid After { get; private set; }
    public BulkRefusal? Refusal { get; private set; }

    /// <summary>Whether an undo found it changed since, and left it.</summary>
    public bool IsLeft { get; private set; }

    public void Leave() => IsLeft = true;
}
