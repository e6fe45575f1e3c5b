using CrmWeb.Data.Complaints;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Complaints;
using CrmWeb.Pages.Complaints;

namespace CrmWeb.Today;

/// <summary>Complaints on the board (今日投诉), by time to breach: one's own, those near breach, or all; and remedies above the limit.</summary>
/// <param name="Title">The word above the list.</param>
public sealed record ComplaintBoard(string Title, ComplaintOwners Whose, IReadOnlyList<(ComplaintRow Row, TimeLeft Left)> Rows, ApprovalBoard Approvals)
{
    public static async Task<ComplaintBoard> LoadAsync(BoardAsk ask, CancellationToken cancel)
    {
        var (title, wanted) = Choose(ask, ask.Complaints.Open());
        var found = await FoundComplaint.ReadAsync(ask, wanted, cancel);
        var terms = await ask.Db.ServiceTermsAsync(cancel);
        return new(title, ask.Whose, [.. found[ComplaintPart.Listed].Select(f => (f.Row, TimeLeft.Of(f.Row.Clock, terms, ask.Words, ask.Now)))], ApprovalBoard.Of(ask, found));
    }

    private static (string Title, IQueryable<Complaint> Wanted) Choose(BoardAsk ask, IQueryable<Complaint> open)
    {
        if (ask.Staff.Is(StaffRole.ServiceDesk) || ask.Staff.SeesMasked)
            return ("Today.OpenComplaints", open);

        return ask.Leads ? ("Today.NearBreach", open.NearBreachAt(ask.Now)) : ("Today.MyComplaints", open);
    }
}
