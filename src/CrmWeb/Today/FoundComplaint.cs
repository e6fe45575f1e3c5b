using System.Linq.Expressions;
using CrmWeb.Domain.Complaints;
using CrmWeb.Pages.Complaints;
using CrmWeb.Web;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Today;

/// <summary>The parts of the board that complaints stand in (投诉栏目).</summary>
internal enum ComplaintPart
{
    Listed = 1,

    /// <summary>Its remedy waits for a manager.</summary>
    Waiting,

    /// <summary>A proposal of one's own was decided.</summary>
    Decided,
}

/// <summary>A complaint on the board with what each part shows of it (看板投诉).</summary>
internal sealed record FoundComplaint(ComplaintPart Part, ComplaintRow Row, decimal Clv, Proposed Last)
{
    private const int Most = 6;

    /// <summary>All complaints of the board, with one question; the most urgent of each part first.</summary>
    /// <param name="listed">Those that the list is about.</param>
    public static async Task<ILookup<ComplaintPart, FoundComplaint>> ReadAsync(BoardAsk ask, IQueryable<Complaint> listed, CancellationToken cancel)
    {
        // The nought hides the number found, so that the few lead to their complaints and never all complaints to the few.
        var found = await Chosen(ask, listed).Join(ask.Db.Complaints.AsNoTracking(), p => p.Id + 0, c => c.Id, Shown(ask)).ToListAsync(cancel);
        return found.OrderBy(f => f.Row.Clock.UrgentAt).ThenByDescending(f => f.Clv).ThenBy(f => f.Row.Id).ToLookup(f => f.Part);
    }

    private static IQueryable<Place> Chosen(BoardAsk ask, IQueryable<Complaint> listed)
    {
        var decided = ask.Db.Complaints.AsNoTracking().VisibleTo(ask.Staff).Open().DecidedFor(ask.Staff.StaffId);
        var chosen = listed.MostUrgentFirst().Take(Most).Select(c => new Place { Part = ComplaintPart.Listed, Id = c.Id })
            .Concat(decided.MostUrgentFirst().Take(Most).Select(c => new Place { Part = ComplaintPart.Decided, Id = c.Id }));
        if (!Proposal.MayApprove(ask.Person))
            return chosen;

        var waiting = ask.Db.Complaints.AsNoTracking().EditableBy(ask.Staff).AwaitingApproval();
        return chosen.Concat(waiting.MostUrgentFirst().Take(Most).Select(c => new Place { Part = ComplaintPart.Waiting, Id = c.Id }));
    }

    private static Expression<Func<Place, Complaint, FoundComplaint>> Shown(BoardAsk ask) => ComplaintRow.From(ask.Db, ask.Staff)
        .Within(Proposed.From(ask.Db), (Place p, Complaint c, ComplaintRow row, Proposed last) => new FoundComplaint(p.Part, row, c.Customer.Standing.Clv, last));

    private sealed class Place
    {
        public ComplaintPart Part { get; init; }
        public int Id { get; init; }
    }
}
