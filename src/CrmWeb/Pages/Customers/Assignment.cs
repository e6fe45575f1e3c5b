using System.Globalization;
using System.Security.Claims;
using CrmWeb.Access;
using CrmWeb.Data.Identity;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Customers;

/// <summary>To which team and owner a person may give a customer (客户分配): managers within their teams, administrators to anyone.</summary>
public sealed class Assignment
{
    private Assignment(bool may, IReadOnlyList<SelectListItem> teams, IReadOnlyList<SelectListItem> owners)
        => (May, Teams, Owners) = (may, teams, owners);

    /// <summary>Sales staff keep what they have; reassigning is not theirs.</summary>
    public bool May { get; }
    public IReadOnlyList<SelectListItem> Teams { get; }
    public IReadOnlyList<SelectListItem> Owners { get; }

    /// <param name="teamId">The present team, offered too, or a form would take it away unasked; likewise the owner.</param>
    public static async Task<Assignment> ForAsync(CrmDbContext db, StaffScope staff, int? teamId, int? ownerId, CancellationToken cancel)
    {
        if (staff.Writes is not Reach.Company && !staff.Is(StaffRole.Manager))
            return new(false, [], []);

        var everywhere = staff.Writes is Reach.Company;
        var teams = await db.Teams.Where(t => everywhere || t.Id == teamId || staff.TeamIds.Contains(t.Id)).OrderBy(t => t.Name)
            .Select(t => new { t.Id, t.Name }).ToListAsync(cancel);
        var owners = await db.MayOwnWork().Where(u => everywhere || (u.TeamId != null && staff.TeamIds.Contains(u.TeamId.Value)))
            .Union(db.Users.Where(u => u.Id == ownerId)).OrderBy(u => u.DisplayName).Select(u => new { u.Id, u.DisplayName }).ToListAsync(cancel);
        return new(true, [.. teams.Select(t => Item(t.Name, t.Id))], [.. owners.Select(o => Item(o.DisplayName, o.Id))]);
    }

    /// <summary>The team of a new customer where none is chosen: one's own, else the root of the tree.</summary>
    public static async Task<int> OwnTeamAsync(CrmDbContext db, ClaimsPrincipal person, CancellationToken cancel)
        => person.TeamId() ?? await db.Teams.Where(t => t.ParentId == null).OrderBy(t => t.Id).Select(t => t.Id).FirstAsync(cancel);

    public bool Offers(int? teamId, int? ownerId)
        => Has(Teams, teamId) && (ownerId is null || Has(Owners, ownerId));

    public string? NameOfTeam(int? id) => NameIn(Teams, id);

    public string? NameOfOwner(int? id) => NameIn(Owners, id);

    private static bool Has(IReadOnlyList<SelectListItem> items, int? id) => NameIn(items, id) is not null;

    private static string? NameIn(IReadOnlyList<SelectListItem> items, int? id)
        => items.FirstOrDefault(i => i.Value == id?.ToString(CultureInfo.InvariantCulture))?.Text;

    private static SelectListItem Item(string text, int id) => new(text, id.ToString(CultureInfo.InvariantCulture));
}
