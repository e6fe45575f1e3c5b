using CrmWeb.Domain.Complaints;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Complaints;

/// <summary>How the open complaints stand (未结投诉概况).</summary>
public sealed record ComplaintCounts
{
    public static readonly ComplaintCounts None = new();

    public int Open { get; init; }
    public int Overdue { get; init; }
    public int Near { get; init; }
    public int Unassigned { get; init; }

    public static async Task<ComplaintCounts> OfAsync(IQueryable<Complaint> complaints, DateTime now, CancellationToken cancel)
        => await Of(complaints, now).SingleOrDefaultAsync(cancel) ?? None;

    /// <summary>The question alone, to be asked together with another; no answer where none is open.</summary>
    public static IQueryable<ComplaintCounts> Of(IQueryable<Complaint> complaints, DateTime now) => complaints.Open().GroupBy(_ => 1).Select(g => new ComplaintCounts
    {
        Open = g.Count(), Overdue = g.Count(c => c.UrgentAt < now), Near = g.Count(c => c.UrgentAt >= now && c.NearBreachAt <= now), Unassigned = g.Count(c => c.OwnerId == null),
    });
}
