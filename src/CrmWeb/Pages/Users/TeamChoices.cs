using CrmWeb.Data;
using CrmWeb.Domain.Access;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Users;

/// <summary>The teams in a select box (团队选项), each below the one it belongs to.</summary>
internal static class TeamChoices
{
    public static Task<List<Team>> TeamsAsync(this CrmDbContext db, CancellationToken cancel)
        => db.Teams.AsNoTracking().ToListAsync(cancel);

    public static IEnumerable<SelectListItem> Of(IReadOnlyCollection<Team> teams)
        => TeamTree.FromTheTop(teams).Select(t => new SelectListItem(
            string.Concat(Enumerable.Repeat("\u2003", t.Depth)) + t.Team.Name, $"{t.Team.Id}"));
}
