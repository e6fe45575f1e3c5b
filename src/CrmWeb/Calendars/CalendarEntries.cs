using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Interactions;
using CrmWeb.Pages.Care;
using CrmWeb.Pages.Interactions;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Calendars;

/// <summary>What stands in a person's calendar (日历内容): the own open tasks with their days, and the own appointments.</summary>
/// <param name="Minutes">How long each appointment takes, where somebody said so.</param>
public sealed record CalendarEntries(IReadOnlyList<CareRow> Tasks, IReadOnlyList<AppointmentRow> Appointments, IReadOnlyDictionary<int, int> Minutes)
{
    private const int Most = 500;
    private const int DaysBack = 90;

    /// <summary>What this person may see at this moment: a customer handed over leaves the calendar too.</summary>
    public static async Task<CalendarEntries> ReadAsync(CrmDbContext db, StaffScope staff, DateTime now, CancellationToken cancel)
    {
        var since = now.AddDays(-DaysBack);
        var tasks = await db.CareTasks.AsNoTracking().VisibleTo(staff).OwnedBy(staff.StaffId).Open()
            .OrderBy(t => t.WorkOn).ThenBy(t => t.Id).Take(Most).Select(CareRow.From(db, staff)).ToListAsync(cancel);
        var appointments = db.Interactions.AsNoTracking().VisibleTo(staff).Of(staff).Standing()
            .Where(i => i.HappensAt >= since && (i.Status == InteractionStatus.Planned || i.SettledAt != null) && i.Status != InteractionStatus.Missed)
            .OrderByDescending(i => i.HappensAt).ThenBy(i => i.Id).Take(Most);
        return new(
            tasks, await appointments.Select(AppointmentRow.From(staff)).ToListAsync(cancel),
            await appointments.Where(i => i.DurationMinutes != null).ToDictionaryAsync(i => i.Id, i => i.DurationMinutes!.Value, cancel));
    }
}
