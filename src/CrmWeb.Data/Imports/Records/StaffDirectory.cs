using CrmWeb.Data.Identity;
using CrmWeb.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Imports.Records;

/// <summary>A member of staff who may be in charge of something (可选人员).</summary>
internal sealed record StaffEntry(int Id, string Name, string Email, int? TeamId);

/// <summary>Finds staff, teams and campaigns by what a cell calls them (人员、团队与活动查找).</summary>
internal sealed class StaffDirectory
{
    private readonly ILookup<string, StaffEntry> _staff;
    private readonly ILookup<string, StaffEntry> _anybody;
    private readonly ILookup<string, int> _teams, _campaigns;

    private StaffDirectory(IReadOnlyCollection<StaffEntry> anybody, IReadOnlySet<int> working, IEnumerable<(string Name, int Id)> teams, IEnumerable<(string Name, int Id)> campaigns)
    {
        _anybody = Called(anybody);
        _staff = Called(anybody.Where(s => working.Contains(s.Id)));
        _teams = teams.ToLookup(t => Plain(t.Name), t => t.Id);
        _campaigns = campaigns.ToLookup(c => Plain(c.Name), c => c.Id);
    }

    public static async Task<StaffDirectory> OfAsync(CrmDbContext db, CancellationToken cancel)
    {
        var anybody = await db.Users.Select(u => new StaffEntry(u.Id, u.DisplayName, u.Email!, u.TeamId)).ToListAsync(cancel);
        var working = (await db.MayOwnWork().Select(u => u.Id).ToListAsync(cancel)).ToHashSet();
        var teams = await db.Teams.Select(t => new { t.Name, t.Id }).ToListAsync(cancel);
        var campaigns = await db.Campaigns.Select(c => new { c.Name, c.Id }).ToListAsync(cancel);
        return new StaffDirectory(anybody, working, teams.Select(t => (t.Name, t.Id)), campaigns.Select(c => (c.Name, c.Id)));
    }

    /// <summary>Nobody where no one is called so, and where several are.</summary>
    public StaffEntry? Staff(string called) => _staff[Plain(called)].ToList() is [var one] ? one : null;

    /// <summary>Also somebody who has left: history has authors of then.</summary>
    public StaffEntry? Anybody(string called) => _anybody[Plain(called)].ToList() is [var one] ? one : Staff(called);

    public int? Team(string name) => _teams[Plain(name)].ToList() is [var one] ? one : null;

    public int? Campaign(string name) => _campaigns[Plain(name)].ToList() is [var one] ? one : null;

    private static ILookup<string, StaffEntry> Called(IEnumerable<StaffEntry> staff)
        => staff.SelectMany(s => new[] { s.Name, s.Email }.Distinct(StringComparer.OrdinalIgnoreCase), (s, called) => (s, called)).ToLookup(c => Plain(c.called), c => c.s);

    // 王 小明 and 王小明 are one.
    private static string Plain(string name) => Domain.Search.SearchText.Normalise(name).Replace(" ", "", StringComparison.Ordinal);
}
