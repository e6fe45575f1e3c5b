using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Language;

namespace CrmWeb.Timelines;

/// <summary>One kind of event (事件来源) that a timeline mixes in; a new idea adds a class and its line in <see cref="TimelineSources"/>.</summary>
public interface ITimelineSource
{
    /// <summary>Letters only; it stands in addresses and has its word in <c>Timeline.Kind</c>.</summary>
    string Kind { get; }

    /// <summary>Whether its marks are days; else they are moments.</summary>
    bool KnowsDays => false;

    /// <summary>When each of its events happened, for whoever may see them.</summary>
    IQueryable<TimelineMark> Marks(TimelineAsk ask);

    /// <summary>The events of these marks, in any order.</summary>
    Task<IReadOnlyList<TimelineEvent>> ReadAsync(TimelineAsk ask, IReadOnlyList<int> ids, CancellationToken cancel);
}

/// <summary>What a source is asked (时间线查询): whose events, up to where, and for whose eyes.</summary>
public sealed record TimelineAsk(CrmDbContext Db, StaffScope Staff, Words Words, Formats Formats, int CustomerId, TimelineKey Before)
{
    /// <summary>Notes as this reader may see them: an auditor sees that there are some.</summary>
    public string Notes(string notes) => Staff.Sees(notes);
}

/// <summary>The sources of every customer's timeline.</summary>
public static class TimelineSources
{
    public static IReadOnlyList<ITimelineSource> All { get; } =
    [
        new InteractionEvents(),
        new PurchaseEvents(),
        new ContractEvents(),
        new ComplaintEvents(),
        new CareEvents(),
        new OpportunityEvents(),
        new StageEvents(),
        new TierEvents(),
        new TierHoldEvents(),
        new RelationshipTypeEvents(),
        new MergeEvents(),
        new HandoverEvents(),
    ];
}
