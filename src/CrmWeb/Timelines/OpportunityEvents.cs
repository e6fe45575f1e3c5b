using CrmWeb.Domain.Opportunities;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Timelines;

/// <summary>Steps of opportunities (商机) in the timeline: entered, moved on, won, lost, taken up again.</summary>
internal sealed class OpportunityEvents : ITimelineSource
{
    public string Kind => "opportunity";

    public async Task<IReadOnlyList<TimelineEvent>> ReadAsync(TimelineAsk ask, CancellationToken cancel)
    {
        var (at, id) = ask.Before.BoundOf(Kind);
        var rows = await ask.Db.Opportunities.VisibleTo(ask.Staff).Where(o => o.CustomerId == ask.CustomerId)
            .SelectMany(o => o.Steps, (o, s) => new
            {
                s.Id, s.At, s.Stage, s.Note, Opportunity = o.Id, o.Title, o.Amount, o.Currency,
                By = ask.Db.Users.Where(u => u.Id == s.StaffId).Select(u => u.DisplayName).FirstOrDefault(),
            })
            .Where(s => s.At < at || (s.At == at && s.Id < id))
            .OrderByDescending(s => s.At).ThenByDescending(s => s.Id).Take(ask.Take)
            .ToListAsync(cancel);

        return [.. rows.Select(r => new TimelineEvent(
            Kind, r.At, r.Id, "flag", "k-Opportunity", ask.Words["Timeline.Opportunity", r.Title, ask.Words.Of(r.Stage)],
            string.Join(" · ", new[] { ask.Formats.Whole(r.Amount, r.Currency), r.By }.OfType<string>()), ask.Notes(r.Note), $"/opportunities/{r.Opportunity}"))];
    }
}
