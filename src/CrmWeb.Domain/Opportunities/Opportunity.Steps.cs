using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Opportunities;

/// <summary>How an opportunity goes from stage to stage, is won or lost, and is taken up again.</summary>
public sealed partial class Opportunity
{
    private readonly List<OpportunityStep> _steps = [];

    public OpportunityStage Stage { get; private set; }
    public IReadOnlyList<OpportunityStep> Steps => _steps;

    /// <summary>When it was won or lost.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Code of the <see cref="Opportunities.LostReason"/> (丢单原因); empty unless it is lost.</summary>
    public string LostReason { get; private set; } = "";
    public bool IsOpen => Stage < OpportunityStage.Won;

    /// <summary>Goes on, or back, to another open stage.</summary>
    public void MoveTo(OpportunityStage stage, Entered entered)
    {
        MustBeOpen();
        if (stage >= OpportunityStage.Won)
            throw new RuleBrokenException("An opportunity is won or lost by a step of its own.");
        if (stage != Stage)
            Enter(new OpportunityStep(stage, entered, ""));
    }

    public void Win(Entered entered)
    {
        MustBeOpen();
        Enter(new OpportunityStep(OpportunityStage.Won, entered, ""));
        ClosedAt = entered.At;
    }

    /// <summary>Was decided against us, for a reason of the company's list.</summary>
    public void Lose(string reason, string note, Entered entered)
    {
        MustBeOpen();
        if (reason.Length == 0)
            throw new RuleBrokenException("A lost opportunity has a reason.");

        Enter(new OpportunityStep(OpportunityStage.Lost, entered, note) { Reason = reason });
        (ClosedAt, LostReason) = (entered.At, reason);
    }

    /// <summary>Is open again at the stage that it was closed from.</summary>
    public void Reopen(string note, Entered entered)
    {
        if (IsOpen)
            throw new RuleBrokenException("The opportunity is still open.");

        Enter(new OpportunityStep(_steps.FindLast(s => s.Stage < OpportunityStage.Won)!.Stage, entered, note));
        (ClosedAt, LostReason) = (null, "");
    }

    private void Enter(OpportunityStep step)
    {
        _steps.Add(step);
        Stage = step.Stage;
    }

    private void MustBeOpen()
    {
        if (!IsOpen)
            throw new RuleBrokenException("The opportunity is closed; take it up again first.");
    }
}
