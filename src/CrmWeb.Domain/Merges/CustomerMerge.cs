using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Merges;

/// <summary>A merge (合并) of one customer into another: the one merged away stays as a shell that leads to the survivor.</summary>
/// <remarks>What moved is written down row by row (<see cref="MovedRow"/>), so that the merge can be undone, and any earlier day be computed as it was known.</remarks>
public sealed class CustomerMerge
{
    /// <summary>Days for which a merge can be undone.</summary>
    public const int UndoDays = 30;

    private CustomerMerge() { } // EF Core

    /// <param name="kept">What both were like before, as JSON; see <see cref="MergeRecord"/>.</param>
    public CustomerMerge(Customer survivor, Customer merged, string kept, Guid formId, Entered entered)
        => (Survivor, Merged, Kept, FormId, MergedAt, MergedBy) = (survivor, merged, kept, formId, entered.At, entered.By);

    public int Id { get; private set; }
    public int SurvivorId { get; private set; }
    public Customer Survivor { get; private set; } = null!;
    public int MergedId { get; private set; }

    /// <summary>The customer merged away (被合并客户).</summary>
    public Customer Merged { get; private set; } = null!;
    public string Kept { get; private set; } = "";
    public DateTime MergedAt { get; private set; }
    public int? MergedBy { get; private set; }
    public DateTime? UndoneAt { get; private set; }
    public int? UndoneBy { get; private set; }
    public Guid FormId { get; private set; }
    public Guid Version { get; private set; }

    /// <summary>The last moment (撤销期限) at which it can be undone.</summary>
    public DateTime UndoableUntil => MergedAt.AddDays(UndoDays);

    /// <summary>Why it cannot be undone at all; none where it can. The survivor must be loaded.</summary>
    public UndoRefusal? RefusalAt(DateTime now) => this switch
    {
        { UndoneAt: not null } => UndoRefusal.Undone,
        _ when now > UndoableUntil => UndoRefusal.TooLate,
        _ when Survivor.IsMerged => UndoRefusal.MergedOn,
        _ => null,
    };

    public void Undo(Entered entered)
    {
        if (RefusalAt(entered.At) is { } refusal)
            throw new RuleBrokenException($"The merge cannot be undone: {refusal}.");

        (UndoneAt, UndoneBy) = (entered.At, entered.By);
    }
}

/// <summary>Why a merge cannot be undone (不可撤销的原因).</summary>
public enum UndoRefusal
{
    Undone,

    /// <summary>More than 30 days ago.</summary>
    TooLate,

    /// <summary>The survivor was merged into another since; that merge is undone first.</summary>
    MergedOn,
}
