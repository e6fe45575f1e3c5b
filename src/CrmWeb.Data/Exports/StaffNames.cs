using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Exports;

/// <summary>What staff are called in a file (导出人员名称): by name, or by e-mail address where several are called so.</summary>
internal sealed class StaffNames
{
    private readonly Dictionary<int, string> _names;

    private StaffNames(Dictionary<int, string> names) => _names = names;

    public static async Task<StaffNames> OfAsync(CrmDbContext db, CancellationToken cancel)
    {
        var staff = await db.Users.Select(u => new { u.Id, u.DisplayName, u.Email }).ToListAsync(cancel);
        var shared = staff.GroupBy(s => s.DisplayName, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new(staff.ToDictionary(s => s.Id, s => shared.Contains(s.DisplayName) ? s.Email! : s.DisplayName));
    }

    public string Of(int? id) => id is { } known ? _names.GetValueOrDefault(known, "") : "";
}
