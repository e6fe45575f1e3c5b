using CrmWeb.Data.Care;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Pages.Care;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Today;

/// <summary>Care on the board (今日关怀): one's own due tasks, the team's late ones, and the birthdays ahead.</summary>
/// <param name="Title">The word above the list.</param>
public sealed record CareBoard(string Title, CareView View, IReadOnlyList<CareLine> Lines, IReadOnlyList<CareLine> Birthdays, CareCounts Counts)
{
    private const int Most = 8;

    public static async Task<CareBoard> LoadAsync(BoardAsk ask, CancellationToken cancel)
    {
        var visible = ask.Db.CareTasks.AsNoTracking().VisibleTo(ask.Staff);
        var theirs = ask.LooksWide ? visible : visible.OwnedBy(ask.Staff.StaffId);
        var (title, view, due) = Choose(ask, theirs.Open());
        var next = await new NextCare(ask.Db, ask.Staff, ask.Today).TakeAsync(due, null, Most, cancel);
        var rows = await CareRow.ReadAsync(ask.Db, ask.Staff, next, cancel);
        var birthdays = await theirs.Open().Where(t => (t.Reason == CareReason.Birthday || t.Reason == CareReason.Occasion) && t.WorkOn > ask.Today)
            .OrderBy(t => t.OccasionOn).ThenBy(t => t.Id).Take(Most).Select(CareRow.From(ask.Db, ask.Staff)).ToListAsync(cancel);

        return new(title, view, [.. rows.Select(ask.Line)], [.. birthdays.Select(ask.Line)],
            await CareCounts.OfAsync(ask.Db, theirs, ask.Staff, ask.Today, cancel));
    }

    private static (string Title, CareView View, IQueryable<CareTask> Due) Choose(BoardAsk ask, IQueryable<CareTask> open)
    {
        if (ask.Leads)
            return ("Today.TeamOverdue", CareView.Overdue, open.OverdueOn(ask.Today));

        return ask.LooksWide
            ? ("Today.CareDue", CareView.Team, open.DueBy(ask.Today))
            : ("Today.MyCare", CareView.Mine, open.DueBy(ask.Today));
    }
}

internal static class CareLines
{
    public static CareLine Line(this BoardAsk ask, CareRow row)
        => new(row, ask.Today, ask.Staff.SeesMasked, ask.Staff.Serves != Reach.None, Back: "/");
}
