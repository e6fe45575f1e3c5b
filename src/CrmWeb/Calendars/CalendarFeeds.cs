using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Calendars;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Calendars;

/// <summary>Makes, finds and ends the private addresses of calendars (日历订阅); a code is shown once and kept nowhere.</summary>
public sealed class CalendarFeeds(CrmDbContext db, TimeProvider clock)
{
    private const int CodeBytes = 32;

    public Task<CalendarFeed?> OfAsync(int staffId, CancellationToken cancel) => db.CalendarFeeds.SingleOrDefaultAsync(f => f.StaffId == staffId, cancel);

    public Task<CalendarFeed?> FindAsync(string code, CancellationToken cancel)
    {
        var hash = Hash(code);
        return db.CalendarFeeds.AsNoTracking().SingleOrDefaultAsync(f => f.CodeHash == hash, cancel);
    }

    /// <summary>A new address for this person; answers its code.</summary>
    public async Task<string> RenewAsync(int staffId, CancellationToken cancel)
    {
        var code = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(CodeBytes));
        if (await OfAsync(staffId, cancel) is { } feed)
        {
            feed.Renew(Hash(code), CultureInfo.CurrentUICulture.Name, clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(cancel);
            return code;
        }

        db.CalendarFeeds.Add(new CalendarFeed(staffId, Hash(code), CultureInfo.CurrentUICulture.Name, clock.GetUtcNow().UtcDateTime));
        if (await db.SaveOnceAsync<CalendarFeed>(f => f.StaffId == staffId, cancel))
            return code;

        // A second click was quicker; the last one holds.
        db.ChangeTracker.Clear();
        return await RenewAsync(staffId, cancel);
    }

    public Task RevokeAsync(int staffId, CancellationToken cancel) => db.CalendarFeeds.Where(f => f.StaffId == staffId).ExecuteDeleteAsync(cancel);

    private static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
