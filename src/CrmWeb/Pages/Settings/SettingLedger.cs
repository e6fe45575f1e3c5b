using CrmWeb.Data;
using CrmWeb.Domain.Settings;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Settings;

/// <summary>A setting as it holds (设置现值): its value, and who entered it when; neither for the default.</summary>
public sealed record SettingLine(SettingDefinition Definition, string Value, DateTime? EnteredAt, string? By)
{
    public bool IsDefault => EnteredAt is null;
}

/// <summary>One entry of a setting's history (设置历史).</summary>
public sealed record SettingEntry(SettingDefinition Definition, string Value, DateTime EnteredAt, string? By, DateTime? WithdrawnAt);

/// <summary>Reads the ledger of settings (设置台账) for pages.</summary>
public static class SettingLedger
{
    private const int HistoryLength = 100;

    extension(CrmDbContext db)
    {
        public async Task<IReadOnlyList<SettingLine>> SettingLinesAsync(CancellationToken cancel)
        {
            var standing = await db.Settings.Where(s => s.WithdrawnAt == null).OrderBy(s => s.EnteredAt).ThenBy(s => s.Id)
                .Select(s => new { s.Key, s.Value, s.EnteredAt, By = db.Users.Where(u => u.Id == s.EnteredBy).Select(u => u.DisplayName).FirstOrDefault() })
                .ToListAsync(cancel);
            var entered = standing.GroupBy(s => s.Key).ToDictionary(g => g.Key, g => g.Last());
            return [.. SettingCatalog.All.Select(d => entered.TryGetValue(d.Key, out var e)
                ? new SettingLine(d, e.Value, e.EnteredAt, e.By)
                : new SettingLine(d, d.Default, null, null))];
        }

        public async Task<IReadOnlyList<SettingEntry>> SettingHistoryAsync(string group, CancellationToken cancel)
        {
            var rows = await db.Settings.Where(s => s.Key.StartsWith(group + ".")).OrderByDescending(s => s.EnteredAt).ThenByDescending(s => s.Id).Take(HistoryLength)
                .Select(s => new { s.Key, s.Value, s.EnteredAt, s.WithdrawnAt, By = db.Users.Where(u => u.Id == s.EnteredBy).Select(u => u.DisplayName).FirstOrDefault() })
                .ToListAsync(cancel);
            var definitions = SettingCatalog.All.ToDictionary(d => d.Key);
            return [.. rows.Where(r => definitions.ContainsKey(r.Key)).Select(r => new SettingEntry(definitions[r.Key], r.Value, r.EnteredAt, r.By, r.WithdrawnAt))];
        }
    }
}
