using CrmWeb.Domain.Access;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Settings;
using CrmWeb.Pages.Interactions;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Today;

/// <summary>One's own appointments on the board (今日约见): those nobody settled, today's, and those of the coming week.</summary>
/// <param name="IsShown">Sales are told that there are none; for the others the panel is left out.</param>
public sealed record AppointmentBoard(IReadOnlyList<AppointmentLine> Lines, DateOnly Today, TimeZoneInfo Zone, bool IsShown)
{
    private const int Most = 8;
    private const int DaysAhead = 7;

    public IEnumerable<IGrouping<string, AppointmentLine>> Sections => Lines.GroupBy(SectionOf);

    public static async Task<AppointmentBoard> LoadAsync(BoardAsk ask, CancellationToken cancel)
    {
        var end = ask.Formats.Zone.StartOf(ask.Today.AddDays(DaysAhead + 1));
        var rows = await ask.Db.Interactions.AsNoTracking().VisibleTo(ask.Staff).Of(ask.Staff).AppointmentsUntil(end)
            .OrderBy(i => i.HappensAt).ThenBy(i => i.Id).Take(Most).Select(AppointmentRow.From(ask.Staff)).ToListAsync(cancel);
        var lines = rows.ConvertAll(row => new AppointmentLine(row, ask.Now, ask.Staff.Serves != Reach.None));
        return new(lines, ask.Today, ask.Formats.Zone, lines.Count > 0 || ask.Staff.Is(StaffRole.Sales));
    }

    private string SectionOf(AppointmentLine line)
        => line.IsDue ? "Interactions.DidItHappen" : Zone.DayOf(line.Row.HappensAt) == Today ? "Common.Today" : "Today.ComingWeek";
}
