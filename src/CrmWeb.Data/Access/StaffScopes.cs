using CrmWeb.Data.Identity;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Access;

/// <summary>How far somebody's rights go at this moment (当前权限范围); with a session and for work that goes on without one, by the same questions.</summary>
public static class StaffScopes
{
    // Of a million customers, so many are gathered and sorted as fast as fifty of them are met in order.
    private const int FewCustomers = 5_000;

    extension(CrmDbContext db)
    {
        /// <summary>How far sales staff read, as entered last; none where nobody entered it.</summary>
        public IQueryable<string?> SalesReads() => db.SettingNow("Access.SalesReads");

        /// <summary>Members of staff who own a customer or a stakeholder of another team than theirs; asked for one by one, for each costs two seeks in each index.</summary>
        public IQueryable<StaffMember> OwnersElsewhere() => db.Users.Where(u =>
            u.TeamId == null
            || db.Customers.Any(c => c.OwnerId == u.Id && c.TeamId < u.TeamId) || db.Customers.Any(c => c.OwnerId == u.Id && c.TeamId > u.TeamId)
            || db.Stakeholders.Any(s => s.OwnerId == u.Id && s.TeamId < u.TeamId) || db.Stakeholders.Any(s => s.OwnerId == u.Id && s.TeamId > u.TeamId));

        /// <summary>Whether the teams have so many customers that whoever walks a list in its order soon meets theirs.</summary>
        public Task<bool> AreWideAsync(IReadOnlyList<int> teamIds, CancellationToken cancel = default)
            => db.Customers.Where(c => teamIds.Contains(c.TeamId)).OrderBy(c => c.Id).Skip(FewCustomers).AnyAsync(cancel);

        /// <summary>The roles that members of staff hold; that of a manager once for each team, for those below the own are the manager's too.</summary>
        public IQueryable<HeldRole> HeldRoles() => db.UserRoles
            .Join(db.Roles, u => u.RoleId, r => r.Id, (u, r) => new { u.UserId, Role = r.Name! })
            .LeftJoin(db.Teams, r => r.Role, _ => nameof(StaffRole.Manager), (r, t) => new HeldRole { StaffId = r.UserId, Role = r.Role, TeamId = t!.Id, ParentId = t.ParentId });

        /// <summary>Without roles, and so without any right, for whose account is closed.</summary>
        public async Task<StaffScope> ScopeOfAsync(int staffId, CancellationToken cancel = default)
        {
            var (salesReads, elsewhere, roles) = (db.SalesReads(), db.OwnersElsewhere(), db.HeldRoles());
            var found = await db.Users.AsNoTracking().Where(u => u.Id == staffId && u.DisabledAt == null).Select(u => new
            {
                u.TeamId,
                SalesReads = salesReads.FirstOrDefault(),
                OwnsElsewhere = elsewhere.Any(o => o.Id == u.Id),
                Roles = roles.Where(r => r.StaffId == u.Id).ToList(),
            }).SingleOrDefaultAsync(cancel);

            return found is null
                ? new(staffId, [], [])
                : new(staffId, [.. found.Roles.Names().Select(Enum.Parse<StaffRole>)], found.Roles.TeamsFrom(found.TeamId), Enum.Parse<Reach>(found.SalesReads ?? nameof(Reach.Team)), found.OwnsElsewhere);
        }
    }
}
