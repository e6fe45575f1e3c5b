using CrmWeb.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.BulkChanges;

/// <summary>How far somebody's rights go at this moment (当前权限范围), for work that goes on without a session.</summary>
internal static class StaffScopes
{
    extension(CrmDbContext db)
    {
        /// <summary>Without roles, and so without any right, for who has left.</summary>
        public async Task<StaffScope> ScopeOfAsync(int staffId, CancellationToken cancel)
        {
            var teamId = await db.Users.Where(u => u.Id == staffId).Select(u => u.TeamId).SingleOrDefaultAsync(cancel);
            var roles = await db.UserRoles.Where(u => u.UserId == staffId && db.Users.Any(s => s.Id == staffId && s.DisabledAt == null))
                .Join(db.Roles, u => u.RoleId, r => r.Id, (u, r) => r.Name!).ToListAsync(cancel);
            var reads = await db.Settings.Where(s => s.Key == "Access.SalesReads" && s.WithdrawnAt == null).Select(s => s.Value).SingleOrDefaultAsync(cancel);
            var teams = teamId is { } own ? TeamTree.Below(own, await db.Teams.AsNoTracking().ToListAsync(cancel)) : new HashSet<int>();
            return new(staffId, [.. roles.Select(Enum.Parse<StaffRole>)], [.. teams], reads is null ? Reach.Team : Enum.Parse<Reach>(reads));
        }
    }
}
