using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Settings;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Pages.Settings;

/// <summary>/settings: every number of a rule with its default, its author and its date, and the pages of master data.</summary>
public sealed class IndexModel(CrmDbContext db) : PageModel
{
    public IReadOnlyList<IGrouping<string, SettingLine>> Groups { get; private set; } = [];
    public IReadOnlyList<(string Word, string Path, string Icon)> Pages { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Groups = [.. (await db.SettingLinesAsync(cancel)).GroupBy(l => l.Definition.Group).Where(g => SettingsAccess.Reads(User, g.Key))];
        Pages = [.. AllPages().Where(p => !p.House || User.IsAny(StaffRole.Administrator, StaffRole.Auditor)).Select(p => (p.Word, p.Path, p.Icon))];
    }

    private static IEnumerable<(string Word, string Path, string Icon, bool House)> AllPages() =>
    [
        ("Settings.Products", "/settings/products", "box", true),
        ("Settings.Rates", "/settings/rates", "coins", false),
        ("Settings.Windows", "/settings/windows", "clock", false),
        ("Settings.Holidays", "/settings/holidays", "calendar", true),
        ("Advice.Cards", "/settings/advice", "note", false),
        ("Settings.Causes", "/settings/causes", "flag", true),
        ("Categories.Title", "/settings/categories", "alert", true),
        ("LostReasons.Title", "/settings/lost-reasons", "x", true),
        ("CustomFields.Title", "/settings/fields", "list", true),
    ];
}

/// <summary>Who reads and who changes which settings (设置权限): value settings are the manager's too, all others the administrator's.</summary>
public static class SettingsAccess
{
    public static bool Reads(System.Security.Claims.ClaimsPrincipal person, string group)
        => person.IsAny(StaffRole.Administrator, StaffRole.Auditor) || (person.Is(StaffRole.Manager) && SettingCatalog.DecidesValue(group));

    public static bool Changes(System.Security.Claims.ClaimsPrincipal person, string group)
        => !person.Is(StaffRole.Auditor) && Reads(person, group);
}
