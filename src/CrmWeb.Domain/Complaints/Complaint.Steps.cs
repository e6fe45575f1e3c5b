using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Complaints;

/// <summary>What can happen to a complaint, each time as a dated step.</summary>
public sealed partial class Complaint
{
    public ComplaintStatus Status { get; private set; }
    public WaitingFor? WaitingFor { get; private set; }
    public bool SafetyConcern { get; private set; }
    public Extent? Complexity { get; private set; }
    public Extent? Impact { get; private set; }
    public string ImmediateAction { get; private set; } = "";
    public string OfferedRemedy { get; private set; } = "";

    /// <summary>What the remedy costs us, in the base currency.</summary>
    public decimal? RemedyCost { get; private set; }
    public int? RemedyApprovedBy { get; private set; }
    public ComplaintOutcome? Outcome { get; private set; }
    public string Resolution { get; private set; } = "";
    public string RootCause { get; private set; } = "";
    public string CorrectiveAction { get; private set; } = "";

    /// <summary>Satisfaction after closing (结案满意度), 1 to 5.</summary>
    public int? Satisfaction { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public bool IsOpen => ClosedAt is null;
    public IReadOnlySet<ComplaintStatus> NextSteps => ComplaintPath.From(Kind, Status, _steps);

    public void Acknowledge(string note, Entered entered, ServiceTerms terms)
        => Go(new ComplaintStep(ComplaintStatus.Acknowledged, entered, note), terms);

    public void Assess(Assessment found, string note, Entered entered, ServiceTerms terms)
    {
        Go(new ComplaintStep(ComplaintStatus.Assessed, entered, note), terms);
        (SafetyConcern, Complexity, Impact, ImmediateAction) = (found.SafetyConcern, found.Complexity, found.Impact, found.ImmediateAction);
        Severity = found.SafetyConcern ? Severity.Critical : found.Severity;
        Recount(terms);
    }

    /// <summary>Starts the inquiry, or takes it up again after waiting, a refusal or a reopening.</summary>
    public void Investigate(string note, Entered entered, ServiceTerms terms)
        => Go(new ComplaintStep(ComplaintStatus.Investigating, entered, note), terms);

    public void Wait(WaitingFor whom, string note, Entered entered, ServiceTerms terms)
    {
        Go(new ComplaintStep(ComplaintStatus.Waiting, entered, note) { WaitingFor = whom }, terms);
        WaitingFor = whom;
    }

    public void Offer(RemedyOffer offer, Entered entered, ServiceTerms terms)
    {
        if (terms.NeedsApproval(offer.Cost) && offer.ApprovedBy is null)
            throw new RuleBrokenException("A remedy above the limit needs a manager's approval.");

        Go(new ComplaintStep(ComplaintStatus.Offered, entered, offer.Decision) { Remedy = offer.Remedy, RemedyCost = offer.Cost }, terms);
        (OfferedRemedy, RemedyCost, RemedyApprovedBy) = (offer.Remedy, offer.Cost, offer.ApprovedBy);
    }

    public void Accept(string note, Entered entered, ServiceTerms terms)
        => Go(new ComplaintStep(ComplaintStatus.Accepted, entered, note), terms);

    public void Refuse(string note, Entered entered, ServiceTerms terms)
        => Go(new ComplaintStep(ComplaintStatus.Refused, entered, note), terms);

    public void NoteSilence(string note, Entered entered, ServiceTerms terms)
        => Go(new ComplaintStep(ComplaintStatus.NoAnswer, entered, note), terms);

    /// <summary>What came as something else is dealt with as a complaint from now on (转为投诉); its time used and its reply stay.</summary>
    public void BecomeComplaint(string reason, Entered entered, ServiceTerms terms)
    {
        if (Kind == CaseKind.Complaint || !IsOpen || string.IsNullOrWhiteSpace(reason))
            throw new RuleBrokenException("An open case that is no complaint becomes one for a reason.");

        var status = FirstRepliedAt is null ? ComplaintStatus.Received : ComplaintStatus.Acknowledged;
        var former = Kind;
        Kind = CaseKind.Complaint;
        Add(new ComplaintStep(status, entered, reason) { FormerKind = former }, terms);
    }

    public void Close(Closing closing, Entered entered, ServiceTerms terms)
    {
        if (!Kind.Outcomes.Contains(closing.Outcome))
            throw new RuleBrokenException($"A case of the kind {Kind} does not end as {closing.Outcome}.");
        if (!ComplaintPath.MayEnd(closing.Outcome, _steps))
            throw new RuleBrokenException("A refused complaint stays open until the next recourse has been offered.");
        if (closing.MissingOf(this) is [var missing, ..])
            throw new RuleBrokenException($"A close says {missing}, or why it does not apply.");

        Go(new ComplaintStep(ComplaintStatus.Closed, entered, closing.Resolution) { Outcome = closing.Outcome, NotApplicable = closing.NotApplicable ?? [] }, terms);
        (Outcome, Cause, Resolution, ClosedAt) = (closing.Outcome, closing.Cause, closing.Resolution, _steps[^1].At);
        (RootCause, CorrectiveAction) = (closing.RootCause, closing.CorrectiveAction);
        OfferedRemedy = closing.Remedy.Length > 0 ? closing.Remedy : OfferedRemedy;
    }

    /// <summary>Opens it again; the earlier resolution stays in the steps.</summary>
    public void Reopen(string reason, Entered entered, ServiceTerms terms)
    {
        var former = Outcome is { } outcome
            ? new FormerResolution(outcome, Cause, Resolution, RootCause, CorrectiveAction, OfferedRemedy, RemedyCost, Satisfaction)
            : null;
        Go(new ComplaintStep(ComplaintStatus.Reopened, entered, reason) { SetAside = former }, terms);
        (Outcome, Resolution, ClosedAt, Satisfaction) = (null, "", null, null);
    }

    public void Rate(int satisfaction)
    {
        if (IsOpen || satisfaction is < 1 or > 5)
            throw new RuleBrokenException("Satisfaction is asked after closing, from 1 to 5.");

        Satisfaction = satisfaction;
    }

    private void Go(ComplaintStep step, ServiceTerms terms)
    {
        if (!NextSteps.Contains(step.Status))
            throw new RuleBrokenException($"A {Kind} that is {Status} cannot become {step.Status}.");

        Add(step, terms);
    }

    private void Add(ComplaintStep step, ServiceTerms terms)
    {
        _steps.Add(step.NotBefore(_steps[^1].At));
        (Status, WaitingFor, DecidedFor) = (step.Status, null, null);
        Recount(terms);
    }
}
