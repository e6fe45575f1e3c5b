using CrmWeb.Domain.Care;
using CrmWeb.Domain.Relationships;
using CrmWeb.Pages.Care;
using CrmWeb.Web;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Today;

/// <summary>The parts of the board that care tasks stand in (关怀栏目).</summary>
internal enum CarePart
{
    Due = 1,
    Occasion,
    OutOfTouch,
}

/// <summary>A care task on the board with what each part shows of it (看板关怀任务).</summary>
internal sealed record FoundTask(CarePart Part, CareRow Row, RelationshipType Type, DateTime? LastContactAt)
{
    private const int MostOccasions = 8;
    private const int MostOutOfTouch = 6;

    /// <summary>All tasks of the board, with one question.</summary>
    /// <param name="due">The numbers of those due, found in the order of the day.</param>
    public static async Task<ILookup<CarePart, FoundTask>> ReadAsync(BoardAsk ask, IReadOnlyList<int> due, CancellationToken cancel)
    {
        var visible = ask.Db.CareTasks.AsNoTracking().VisibleTo(ask.Staff);
        var chosen = visible.Where(t => due.Contains(t.Id)).Select(t => new Place { Part = CarePart.Due, Id = t.Id })
            .Concat(Occasions(ask).Select(t => new Place { Part = CarePart.Occasion, Id = t.Id }))
            .Concat(OutOfTouch(ask).Select(t => new Place { Part = CarePart.OutOfTouch, Id = t.Id }));
        // The nought hides the number found, so that the few lead to their tasks and never all tasks to the few.
        var found = await chosen.Join(ask.Db.CareTasks.AsNoTracking(), p => p.Id + 0, t => t.Id, CareRow.From(ask.Db, ask.Staff)
            .Within((Place p, CareTask t, CareRow row) => new FoundTask(p.Part, row, t.Customer.RelationshipType, t.Customer.LastContactAt))).ToListAsync(cancel);
        return found.ToLookup(f => f.Part);
    }

    private static IQueryable<CareTask> Occasions(BoardAsk ask) => ask.Theirs.Open()
        .Where(t => (t.Reason == CareReason.Birthday || t.Reason == CareReason.Occasion) && t.WorkOn > ask.Today)
        .OrderBy(t => t.OccasionOn).ThenBy(t => t.Id).Take(MostOccasions);

    private static IQueryable<CareTask> OutOfTouch(BoardAsk ask)
    {
        var visible = ask.Db.CareTasks.AsNoTracking().VisibleTo(ask.Staff).Open().BrokenCadences(ask.Today);
        var theirs = ask.LooksWide ? visible : visible.Where(t => t.Customer.OwnerId == ask.Staff.StaffId);
        return theirs.OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(MostOutOfTouch);
    }

    private sealed class Place
    {
        public CarePart Part { get; init; }
        public int Id { get; init; }
    }
}
