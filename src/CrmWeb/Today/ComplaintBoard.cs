using CrmWeb.Data.Complaints;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Complaints;
using CrmWeb.Pages.Complaints;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Today;

/// <summary>Complaints on the board (今日投诉), by time to breach: one's own, those near breach, or all.</summary>
/// <param name="Title">The word above the list.</param>
public sealed record ComplaintBoard(string Title, ComplaintOwners Whose, IReadOnlyList<(ComplaintRow Row, TimeLeft Left)> Rows, ComplaintCounts Counts)
{
    private const int Most = 6;

    public static async Task<ComplaintBoard> LoadAsync(BoardAsk ask, CancellationToken cancel)
    {
        var visible = ask.Db.Complaints.AsNoTracking().VisibleTo(ask.Staff);
        var theirs = ask.LooksWide ? visible : visible.Concerning(ask.Staff.StaffId, ask.Db.Customers);
        var (title, wanted) = Choose(ask, theirs.Open());
        var rows = await wanted.MostUrgentFirst().Take(Most).Select(ComplaintRow.From(ask.Db, ask.Staff)).ToListAsync(cancel);
        var terms = await ask.Db.ServiceTermsAsync(cancel);

        return new(title, ask.LooksWide ? ComplaintOwners.All : ComplaintOwners.Mine, [.. rows.Select(row => (row, TimeLeft.Of(row.Clock, terms, ask.Words, ask.Now)))],
            await ComplaintCounts.OfAsync(theirs, ask.Now, cancel));
    }

    private static (string Title, IQueryable<Complaint> Wanted) Choose(BoardAsk ask, IQueryable<Complaint> open)
    {
        if (ask.Staff.Is(StaffRole.ServiceDesk) || ask.Staff.SeesMasked)
            return ("Today.OpenComplaints", open);

        return ask.Leads ? ("Today.NearBreach", open.NearBreachAt(ask.Now)) : ("Today.MyComplaints", open);
    }
}
