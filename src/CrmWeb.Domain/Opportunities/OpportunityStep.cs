using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Opportunities;

/// <summary>One dated step of an opportunity (商机阶段记录): the stage it came to, who moved it and why; never changed afterwards.</summary>
public sealed class OpportunityStep
{
    public const int NoteLength = 1000;

    private OpportunityStep() { } // EF Core

    internal OpportunityStep(OpportunityStage stage, Entered entered, string note)
        => (Stage, At, StaffId, Note) = (stage, entered.At, entered.By, note);

    public int Id { get; private set; }
    public int OpportunityId { get; private set; }
    public OpportunityStage Stage { get; private set; }
    public DateTime At { get; private set; }
    public int? StaffId { get; private set; }

    /// <summary>What was said of it: how it was lost, or why it was taken up again.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Code of the <see cref="LostReason"/> of a step to lost.</summary>
    public string Reason { get; internal init; } = "";
}
