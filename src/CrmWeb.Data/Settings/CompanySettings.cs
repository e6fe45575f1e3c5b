using CrmWeb.Domain.Ledger;
using CrmWeb.Domain.Settings;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Settings;

/// <summary>Reads and writes the company's settings (公司设置) as a ledger: a change withdraws one entry and adds another.</summary>
public static class CompanySettings
{
    extension(CrmDbContext db)
    {
        /// <summary>The settings that hold now.</summary>
        public async Task<SettingValues> SettingsAsync(CancellationToken cancel = default)
            => new(await db.Settings.AsNoTracking().KnownBefore(null).ToListAsync(cancel));

        public async Task<WorkingCalendar> CalendarAsync(CancellationToken cancel = default)
        {
            var settings = await db.SettingsAsync(cancel);
            var holidays = await db.Holidays.AsNoTracking().ToListAsync(cancel);
            return new WorkingCalendar(settings, holidays, settings.Zone);
        }

        /// <summary>Enters a new value; saving is the caller's.</summary>
        public async Task EnterSettingAsync(string key, string value, DateTime at, int? staffId, CancellationToken cancel = default)
        {
            var definition = SettingCatalog.All.Single(d => d.Key == key);
            if (!definition.Allows(value))
                throw new Domain.RuleBrokenException($"The setting {key} does not allow this value.");

            await db.ResetSettingAsync(key, at, cancel);
            db.Settings.Add(new Setting(key, value, at, staffId));
        }

        /// <summary>Withdraws what was entered, so that the default holds again; saving is the caller's.</summary>
        public async Task ResetSettingAsync(string key, DateTime at, CancellationToken cancel = default)
        {
            foreach (var entry in await db.Settings.Where(s => s.Key == key && s.WithdrawnAt == null).ToListAsync(cancel))
                entry.Withdraw(at);
        }
    }
}
