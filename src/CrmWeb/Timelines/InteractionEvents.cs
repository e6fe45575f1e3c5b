using CrmWeb.Domain.Interactions;
using CrmWeb.Pages.Interactions;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Timelines;

/// <summary>Interactions (互动) in the timeline; planned and missed ones say so.</summary>
internal sealed class InteractionEvents : ITimelineSource
{
    public string Kind => "interaction";

    public IQueryable<TimelineMark> Marks(TimelineAsk ask) => Theirs(ask).Select(i => new TimelineMark { At = i.HappensAt, Id = i.Id });

    public async Task<IReadOnlyList<TimelineEvent>> ReadAsync(TimelineAsk ask, IReadOnlyList<int> ids, CancellationToken cancel)
    {
        var rows = await Theirs(ask).Where(i => ids.Contains(i.Id))
            .Select(i => new
            {
                i.Id, i.HappensAt, i.Channel, i.Direction, i.Status, i.Subject, i.Notes, i.Method, i.Steps,
                By = ask.Db.Users.Where(u => u.Id == i.StaffId).Select(u => u.DisplayName).FirstOrDefault(),
            })
            .ToListAsync(cancel);

        return [.. rows.Select(r => new TimelineEvent(
            Kind, r.HappensAt, r.Id, InteractionLook.Icon(r.Channel), $"k-{r.Channel}", r.Subject,
            string.Join(" · ", Words(ask, r.Channel, r.Direction, r.Status, r.By).Concat(r.Method is { } method ? [SellingLook.Told(ask.Words, method, r.Steps)] : [])), ask.Notes(r.Notes), $"/interactions/{r.Id}"))];
    }

    private static IEnumerable<string> Words(TimelineAsk ask, Channel channel, Direction direction, InteractionStatus status, string? by)
    {
        if (status != InteractionStatus.Done)
            yield return ask.Words.Of(status);
        yield return ask.Words.Of(channel);
        yield return ask.Words.Of(direction);
        if (by is not null)
            yield return by;
    }

    private static IQueryable<Interaction> Theirs(TimelineAsk ask) => ask.Db.Interactions.VisibleTo(ask.Staff).Standing().Where(i => i.CustomerId == ask.CustomerId);
}
