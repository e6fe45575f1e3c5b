using CrmWeb.Data.Complaints;
using CrmWeb.Domain.Ledger;
using CrmWeb.Domain.Settings;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Settings;

/// <summary>Reads and writes the company's settings (公司设置) as a ledger: a change withdraws one entry and adds another.</summary>
public static class CompanySettings
{
    private static Setting Entered(string key, string value, DateTime at, DateTime? withdrawnAt)
    {
        var setting = new Setting(key, value, at, null);
        if (withdrawnAt is { } end)
            setting.Withdraw(end);
        return setting;
    }

    extension(CrmDbContext db)
    {
        /// <summary>The settings that hold now.</summary>
        public async Task<SettingValues> SettingsAsync(CancellationToken cancel = default)
            => new(await db.Settings.AsNoTracking().KnownBefore(null).ToListAsync(cancel));

        /// <summary>What was entered for one setting and holds now, to be asked within another question; none where its default holds.</summary>
        public IQueryable<string?> SettingNow(string key) => db.Settings.KnownBefore(null).Where(s => s.Key == key)
            .OrderByDescending(s => s.EnteredAt).ThenByDescending(s => s.Id).Select(s => (string?)s.Value);

        public async Task<WorkingCalendar> CalendarAsync(CancellationToken cancel = default)
            => (await db.SettingsWithCalendarAsync(cancel)).Calendar;

        /// <summary>The settings that hold now and the calendar made of them and of the holidays, with one question.</summary>
        public async Task<(SettingValues Settings, WorkingCalendar Calendar)> SettingsWithCalendarAsync(CancellationToken cancel = default)
        {
            // Of the weekly hours also those that held once: time worked by them stays worked.
            var entries = db.Settings.Where(s => s.WithdrawnAt == null || s.Key.StartsWith("Hours."))
                .Select(s => new { s.Id, s.Key, s.Value, EnteredAt = (DateTime?)s.EnteredAt, s.WithdrawnAt, Date = (DateOnly?)null, WorksLike = (DayOfWeek?)null });
            var days = db.Holidays.Select(h => new { h.Id, Key = "", Value = "", EnteredAt = (DateTime?)null, WithdrawnAt = (DateTime?)null, Date = (DateOnly?)h.Date, h.WorksLike });
            // Of two questions in one the first tells how a column is read, and a nothing there would not know how weekdays are written.
            var rows = await days.Concat(entries).ToListAsync(cancel);

            // Of two entries at one moment the later one holds.
            List<Setting> entered = [.. rows.Where(r => r.Date is null).OrderBy(r => r.Id).Select(r => Entered(r.Key, r.Value, r.EnteredAt!.Value, r.WithdrawnAt))];
            var settings = new SettingValues(entered);
            var holidays = rows.Where(r => r.Date is not null).Select(r => new Holiday(r.Date!.Value, "", r.WorksLike));
            return (settings, new WorkingCalendar(new WorkingWeek(entered, settings.Zone).On, holidays, settings.Zone));
        }

        /// <summary>Enters a new value; saving is the caller's.</summary>
        public async Task EnterSettingAsync(string key, string value, DateTime at, int? staffId, CancellationToken cancel = default)
        {
            var definition = SettingCatalog.All.Single(d => d.Key == key);
            if (!definition.Allows(value))
                throw new Domain.RuleBrokenException($"The setting {key} does not allow this value.");

            await db.ResetSettingAsync(key, at, staffId, cancel);
            db.Settings.Add(new Setting(key, value, at, staffId));
        }

        /// <summary>Withdraws what was entered, so that the default holds again; saving is the caller's.</summary>
        public async Task ResetSettingAsync(string key, DateTime at, int? staffId, CancellationToken cancel = default)
        {
            await db.RetimeForAsync(key, at, staffId, cancel);
            foreach (var entry in await db.Settings.Where(s => s.Key == key && s.WithdrawnAt == null).ToListAsync(cancel))
                entry.Withdraw(at);
        }
    }
}
