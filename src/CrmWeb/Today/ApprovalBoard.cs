using CrmWeb.Domain.Complaints;
using CrmWeb.Pages.Complaints;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Today;

/// <summary>A remedy of one's own that was approved or declined (审批结果): to be told to the customer, or to be thought over.</summary>
public sealed record DecidedRow(int Id, string Summary, int CustomerId, string Customer, bool Approved, string Note);

/// <summary>Remedies above the limit on the board (今日补偿审批): for a manager those that wait, for the others what became of theirs.</summary>
public sealed record ApprovalBoard(IReadOnlyList<(ComplaintRow Row, Proposal Proposal)> Waiting, IReadOnlyList<DecidedRow> Decided)
{
    private const int Most = 6;

    public static async Task<ApprovalBoard> LoadAsync(BoardAsk ask, CancellationToken cancel) => new(
        Proposal.MayApprove(ask.Person) ? await WaitingAsync(ask, cancel) : [],
        await ask.Db.Complaints.AsNoTracking().VisibleTo(ask.Staff).Open().DecidedFor(ask.Staff.StaffId).MostUrgentFirst().Take(Most)
            .Select(c => new DecidedRow(c.Id, c.Summary, c.CustomerId, c.Customer.Name, c.Status == ComplaintStatus.Offered, c.Steps.OrderByDescending(s => s.Id).First().Note))
            .ToListAsync(cancel));

    private static async Task<IReadOnlyList<(ComplaintRow, Proposal)>> WaitingAsync(BoardAsk ask, CancellationToken cancel)
    {
        var rows = await ask.Db.Complaints.AsNoTracking().EditableBy(ask.Staff).AwaitingApproval().MostUrgentFirst().Take(Most)
            .Select(ComplaintRow.From(ask.Db, ask.Staff)).ToListAsync(cancel);
        var proposals = rows.Count == 0 ? null : await Proposal.OfAsync(ask.Db, ask.Person, [.. rows.Select(r => r.Id)], "/", cancel);
        return [.. rows.Where(r => proposals!.ContainsKey(r.Id)).Select(r => (r, proposals![r.Id]))];
    }
}
