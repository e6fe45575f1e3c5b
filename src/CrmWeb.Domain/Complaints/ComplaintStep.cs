using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Complaints;

/// <summary>One dated step of a complaint (投诉处理记录): what it became, who did it and why; never changed afterwards.</summary>
public sealed class ComplaintStep
{
    public const int NoteLength = 2000;

    private readonly List<NotApplicable> _notApplicable = [];

    private ComplaintStep() { } // EF Core

    internal ComplaintStep(ComplaintStatus status, Entered entered, string note)
        => (Status, At, StaffId, Note) = (status, entered.At, entered.By, note);

    public int Id { get; private set; }
    public int ComplaintId { get; private set; }
    public ComplaintStatus Status { get; private set; }
    public DateTime At { get; private set; }
    public int? StaffId { get; private set; }

    /// <summary>Why, or what was said, found or decided.</summary>
    public string Note { get; private set; } = "";
    public WaitingFor? WaitingFor { get; internal init; }
    public string Remedy { get; internal init; } = "";

    /// <summary>Cost of the remedy offered, in the base currency.</summary>
    public decimal? RemedyCost { get; internal init; }

    /// <summary>Whether this step approved or declined a proposed remedy; none where it decided on no proposal.</summary>
    public bool? Approved { get; internal init; }

    /// <summary>How it was closed.</summary>
    public ComplaintOutcome? Outcome { get; internal init; }

    /// <summary>What of a close did not apply, and why.</summary>
    public IReadOnlyList<NotApplicable> NotApplicable
    {
        get => _notApplicable;
        internal init => _notApplicable = [.. value];
    }

    /// <summary>What the case was before this step made it a complaint; none of any other step.</summary>
    public CaseKind? FormerKind { get; internal init; }

    /// <summary>The whole resolution that a reopening set aside.</summary>
    public FormerResolution? SetAside { get; internal init; }

    // A clock set back must not turn the order of the steps around.
    internal ComplaintStep NotBefore(DateTime earliest)
    {
        At = At < earliest ? earliest : At;
        return this;
    }
}
