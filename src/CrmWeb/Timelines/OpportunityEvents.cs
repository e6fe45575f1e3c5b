using CrmWeb.Domain.Opportunities;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Timelines;

/// <summary>Steps of opportunities (商机) in the timeline: entered, moved on, won, lost, taken up again.</summary>
internal sealed class OpportunityEvents : ITimelineSource
{
    public string Kind => "opportunity";

    public IQueryable<TimelineMark> Marks(TimelineAsk ask) => Theirs(ask).SelectMany(o => o.Steps, (o, s) => new TimelineMark { At = s.At, Id = s.Id });

    public async Task<IReadOnlyList<TimelineEvent>> ReadAsync(TimelineAsk ask, IReadOnlyList<int> ids, CancellationToken cancel)
    {
        var rows = await Theirs(ask)
            .SelectMany(o => o.Steps, (o, s) => new
            {
                s.Id, s.At, s.Stage, s.Note, Opportunity = o.Id, o.Title, o.Amount, o.Currency,
                By = ask.Db.Users.Where(u => u.Id == s.StaffId).Select(u => u.DisplayName).FirstOrDefault(),
            })
            .Where(s => ids.Contains(s.Id))
            .ToListAsync(cancel);

        return [.. rows.Select(r => new TimelineEvent(
            Kind, r.At, r.Id, "flag", "k-Opportunity", ask.Words["Timeline.Opportunity", r.Title, ask.Words.Of(r.Stage)],
            string.Join(" · ", new[] { ask.Formats.Whole(r.Amount, r.Currency), r.By }.OfType<string>()), ask.Notes(r.Note), $"/opportunities/{r.Opportunity}"))];
    }

    private static IQueryable<Opportunity> Theirs(TimelineAsk ask) => ask.Db.Opportunities.VisibleTo(ask.Staff).Where(o => o.CustomerId == ask.CustomerId);
}
