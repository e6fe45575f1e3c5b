using CrmWeb.Data.Identity;
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
        public IQueryable<string?> SalesReads() => db.Settings.Where(s => s.Key == "Access.SalesReads" && s.WithdrawnAt == null)
            .OrderByDescending(s => s.EnteredAt).ThenByDescending(s => s.Id).Select(s => (string?)s.Value);

        /// <summary>Members of staff who own a customer or a stakeholder of another team than theirs; asked for one by one, for each costs two seeks in each index.</summary>
        public IQueryable<StaffMember> OwnersElsewhere() => db.Users.Where(u =>
            u.TeamId == null
            || db.Customers.Any(c => c.OwnerId == u.Id && c.TeamId < u.TeamId) || db.Customers.Any(c => c.OwnerId == u.Id && c.TeamId > u.TeamId)
            || db.Stakeholders.Any(s => s.OwnerId == u.Id && s.TeamId < u.TeamId) || db.Stakeholders.Any(s => s.OwnerId == u.Id && s.TeamId > u.TeamId));

        /// <summary>Whether the teams have so many customers that whoever walks a list in its order soon meets theirs.</summary>
        public Task<bool> AreWideAsync(IReadOnlyList<int> teamIds, CancellationToken cancel = default)
            => db.Customers.Where(c => teamIds.Contains(c.TeamId)).OrderBy(c => c.Id).Skip(FewCustomers).AnyAsync(cancel);

        /// <summary>One's own team, and for a manager every team below it.</summary>
        public async Task<IReadOnlyList<int>> TeamsWithinAsync(int? teamId, IReadOnlyCollection<string> roles, CancellationToken cancel = default)
        {
            if (teamId is not { } own)
                return [];
            if (!roles.Contains(nameof(StaffRole.Manager)))
                return [own];

            return [.. TeamTree.Below(own, await db.Teams.AsNoTracking().ToListAsync(cancel)).Order()];
        }

        /// <summary>Without roles, and so without any right, for whose account is closed.</summary>
        public async Task<StaffScope> ScopeOfAsync(int staffId, CancellationToken cancel = default)
        {
            var (salesReads, elsewhere) = (db.SalesReads(), db.OwnersElsewhere());
            var found = await db.Users.AsNoTracking().Where(u => u.Id == staffId && u.DisabledAt == null).Select(u => new
            {
                u.TeamId,
                SalesReads = salesReads.FirstOrDefault(),
                OwnsElsewhere = elsewhere.Any(o => o.Id == u.Id),
                Roles = db.UserRoles.Where(r => r.UserId == u.Id).Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name!).ToList(),
            }).SingleOrDefaultAsync(cancel);
            if (found is null)
                return new(staffId, [], []);

            var teams = await db.TeamsWithinAsync(found.TeamId, found.Roles, cancel);
            return new(staffId, [.. found.Roles.Select(Enum.Parse<StaffRole>)], teams, Enum.Parse<Reach>(found.SalesReads ?? nameof(Reach.Team)), found.OwnsElsewhere);
        }
    }
}
