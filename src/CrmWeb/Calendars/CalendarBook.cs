using CrmWeb.Domain.Care;
using CrmWeb.Language;
using CrmWeb.Pages.Care;
using CrmWeb.Pages.Interactions;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace CrmWeb.Calendars;

/// <summary>Writes a calendar as programs read it (iCalendar 日历), after RFC 5545: moments in UTC, tasks as whole days, each with a UID that stays.</summary>
/// <param name="site">The address that links and UIDs begin with.</param>
public sealed class CalendarBook(Words words, Formats formats, Uri site, DateTime now)
{
    private const int UsualMinutes = 60;

    public string Write(CalendarEntries entries)
    {
        var calendar = new Calendar { ProductId = "-//CrmWeb//CrmWeb//EN", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", words["Calendar.Name"].Value);
        foreach (var task in entries.Tasks)
            calendar.Events.Add(TaskEvent(task));
        foreach (var appointment in entries.Appointments)
            calendar.Events.Add(AppointmentEvent(appointment, entries.Minutes.GetValueOrDefault(appointment.Id, UsualMinutes)));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private CalendarEvent TaskEvent(CareRow task)
    {
        var title = task.Words.In(words, formats, masked: false);
        var made = New($"care-{task.Id}", $"{title} · {task.Customer}", $"/care/{task.Id}", words.Of(task.Reason));
        (made.Start, made.End) = (new CalDateTime(task.WorkOn), new CalDateTime(task.WorkOn.AddDays(1)));
        made.Transparency = TransparencyType.Transparent; // a day with a task in it is not taken
        return made;
    }

    private CalendarEvent AppointmentEvent(AppointmentRow row, int minutes)
    {
        var made = New($"interaction-{row.Id}", $"{row.Subject} · {row.Customer}", $"/interactions/{row.Id}", words.Of(row.Channel));
        (made.Start, made.Duration) = (new CalDateTime(row.HappensAt, CalDateTime.UtcTzId), Duration.FromMinutes(minutes));
        return made;
    }

    private CalendarEvent New(string uid, string summary, string path, string kind) => new()
    {
        Uid = $"{uid}@{site.Host}",
        DtStamp = new CalDateTime(now, CalDateTime.UtcTzId),
        Summary = summary,
        Description = kind,
        Url = new Uri(site, path),
    };
}
