using System.Collections.Frozen;
using static CrmWeb.Domain.Complaints.ComplaintStatus;

namespace CrmWeb.Domain.Complaints;

/// <summary>Which step may follow which (投诉处理流程).</summary>
public static class ComplaintPath
{
    private static readonly FrozenDictionary<ComplaintStatus, FrozenSet<ComplaintStatus>> Follows = new Dictionary<ComplaintStatus, FrozenSet<ComplaintStatus>>
    {
        [Received] = [Acknowledged, Closed],
        [Acknowledged] = [Assessed, Closed],
        [Assessed] = [Investigating, Waiting, Proposed, Offered, Closed],
        [Investigating] = [Waiting, Proposed, Offered, Closed],
        [Waiting] = [Investigating, Closed],
        [Proposed] = [Proposed, Offered, Investigating, Closed],
        [Offered] = [Accepted, Refused, NoAnswer, Waiting],
        [Accepted] = [Closed],
        [Refused] = [Investigating, Proposed, Offered, Closed],
        [NoAnswer] = [Accepted, Refused, Investigating, Closed],
        [Closed] = [Reopened],
        [Reopened] = [Assessed, Investigating, Waiting, Proposed, Offered, Closed],
    }.ToFrozenDictionary();

    // What is no complaint is answered: nothing is assessed, offered or refused.
    private static readonly FrozenDictionary<ComplaintStatus, FrozenSet<ComplaintStatus>> Answering = new Dictionary<ComplaintStatus, FrozenSet<ComplaintStatus>>
    {
        [Received] = [Acknowledged, Investigating, Waiting, Closed],
        [Acknowledged] = [Investigating, Waiting, Closed],
        [Investigating] = [Waiting, Closed],
        [Waiting] = [Investigating, Closed],
        [Closed] = [Reopened],
        [Reopened] = [Investigating, Waiting, Closed],
    }.ToFrozenDictionary();

    private static readonly FrozenSet<ComplaintStatus> Answers = [Accepted, Refused, NoAnswer];

    /// <summary>The steps that may come next; while an offer stands, waiting may end in the customer's answer.</summary>
    public static IReadOnlySet<ComplaintStatus> From(CaseKind kind, ComplaintStatus status, IEnumerable<ComplaintStep> steps) => (kind, status) switch
    {
        (not CaseKind.Complaint, _) => Answering[status],
        (_, Waiting) when LastOfferOrAnswer(steps) == Offered => Follows[status].Concat(Answers).ToHashSet(),
        _ => Follows[status],
    };

    /// <summary>Whether a complaint may end so: once refused, a decision of ours needs another offer first.</summary>
    public static bool MayEnd(ComplaintOutcome outcome, IEnumerable<ComplaintStep> steps)
        => LastOfferOrAnswer(steps) != Refused
            || outcome is ComplaintOutcome.Withdrawn or ComplaintOutcome.Duplicate or ComplaintOutcome.External;

    private static ComplaintStatus? LastOfferOrAnswer(IEnumerable<ComplaintStep> steps)
        => steps.Select(s => (ComplaintStatus?)s.Status).LastOrDefault(s => s is Offered or Accepted or Refused or NoAnswer);
}
