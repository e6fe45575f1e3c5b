using System.Globalization;
using System.Text;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Calendars;
using CrmWeb.Language;
using CrmWeb.Web;

namespace CrmWeb.Calendars;

/// <summary>The calendar itself (日历应答), in the language in which its address was asked for.</summary>
public sealed class CalendarAnswer(CrmDbContext db, Words words, Formats formats, SiteAddress site, TimeProvider clock)
{
    public async Task<IResult> WriteAsync(CalendarFeed feed, StaffScope scope, HttpRequest request, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var entries = await CalendarEntries.ReadAsync(db, scope, now, cancel);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Closest(feed.Language);
        return Results.Text(new CalendarBook(words, formats, new Uri(site.For(request)), now).Write(entries), "text/calendar", Encoding.UTF8);
    }
}
