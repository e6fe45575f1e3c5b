using CrmWeb.Data.Care;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Pages.Care;

namespace CrmWeb.Today;

/// <summary>Care on the board (今日关怀): one's own due tasks, the team's late ones, the birthdays ahead, and who is out of touch.</summary>
/// <param name="Title">The word above the list.</param>
public sealed record CareBoard(string Title, CareView View, IReadOnlyList<CareLine> Lines, IReadOnlyList<CareLine> Birthdays, OutOfTouchBoard OutOfTouch)
{
    private const int Most = 8;

    public static async Task<CareBoard> LoadAsync(BoardAsk ask, CareSections sections, CancellationToken cancel)
    {
        var (title, view, due) = Choose(ask);
        var next = await new NextCare(ask.Db, ask.Staff, ask.Today).TakeAsync(due, null, Most, sections, cancel);
        var found = await FoundTask.ReadAsync(ask, next, cancel);
        var rows = found[CarePart.Due].ToDictionary(f => f.Row.Id, f => f.Row);
        var birthdays = found[CarePart.Occasion].Select(f => f.Row).OrderBy(r => r.OccasionOn).ThenBy(r => r.Id);
        return new(title, view, [.. next.Where(rows.ContainsKey).Select(id => ask.Line(rows[id]))], [.. birthdays.Select(ask.Line)], OutOfTouchBoard.Of(ask, found[CarePart.OutOfTouch]));
    }

    /// <summary>Which tasks the list is about, with the word above it.</summary>
    internal static (string Title, CareView View, IQueryable<CareTask> Due) Choose(BoardAsk ask)
    {
        var open = ask.Theirs.Open();
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
