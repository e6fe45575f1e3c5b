using CrmWeb.Domain.Complaints;
using CrmWeb.Pages.Complaints;

namespace CrmWeb.Today;

/// <summary>A remedy of one's own that was approved or declined (审批结果): to be told to the customer, or to be thought over.</summary>
public sealed record DecidedRow(int Id, string Summary, int CustomerId, string Customer, bool Approved, string Note);

/// <summary>Remedies above the limit on the board (今日补偿审批): for a manager those that wait, for the others what became of theirs.</summary>
public sealed record ApprovalBoard(IReadOnlyList<(ComplaintRow Row, Proposal Proposal)> Waiting, IReadOnlyList<DecidedRow> Decided)
{
    internal static ApprovalBoard Of(BoardAsk ask, ILookup<ComplaintPart, FoundComplaint> found) => new(
        [.. found[ComplaintPart.Waiting].Select(f => (f.Row, Proposal.Of(f.Last, ask.Staff, may: true, "/")))],
        [.. found[ComplaintPart.Decided].Select(f => new DecidedRow(f.Row.Id, f.Row.Summary, f.Row.CustomerId, f.Row.Customer, f.Row.Clock.Status == ComplaintStatus.Offered, f.Last.Note))]);
}
