using System.Globalization;
using System.Security.Claims;
using CrmWeb.Access;
using CrmWeb.Data.Identity;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Web;
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
        => Of(staff, MayBy(staff) ? await Lines(db, staff, teamId, ownerId).ToListAsync(cancel) : []);

    /// <summary>The teams and owners that there are, read together with other lists.</summary>
    internal static Assignment Of(StaffScope staff, IEnumerable<ChoiceLine> read)
    {
        var lines = read.ByList();
        return MayBy(staff) ? new(true, lines[ChoiceList.Team].ByName().ToItems(), lines[ChoiceList.Staff].ByName().ToItems()) : new(false, [], []);
    }

    internal static bool MayBy(StaffScope staff) => staff.Writes is Reach.Company || staff.Is(StaffRole.Manager);

    /// <summary>The question alone.</summary>
    internal static IQueryable<ChoiceLine> Lines(CrmDbContext db, StaffScope staff, int? teamId, int? ownerId)
    {
        var everywhere = staff.Writes is Reach.Company;
        var teams = db.Teams.Where(t => everywhere || t.Id == teamId || staff.TeamIds.Contains(t.Id))
            .Select(t => new ChoiceLine { List = ChoiceList.Team, Id = t.Id, Code = "", Name = t.Name, Day = null });
        var owners = db.MayOwnWork().Where(u => everywhere || (u.TeamId != null && staff.TeamIds.Contains(u.TeamId.Value))).Union(db.Users.Where(u => u.Id == ownerId))
            .Select(u => new ChoiceLine { List = ChoiceList.Staff, Id = u.Id, Code = "", Name = u.DisplayName, Day = null });
        return teams.Concat(owners);
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
}
