using CrmWeb.Data.Settings;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Imports;

/// <summary>The import rights of a person at this moment (导入人权限), asked when a job runs, long after the request.</summary>
internal static class ImportPerson
{
    extension(CrmDbContext db)
    {
        /// <summary>Without a person, the command line's: the company's.</summary>
        public async Task<ImportRights> ImportRightsAsync(int? staffId, CancellationToken cancel)
        {
            if (staffId is not { } id)
                return ImportRights.Company;

            var teamId = await db.Users.Where(u => u.Id == id && u.DisabledAt == null).Select(u => u.TeamId).SingleOrDefaultAsync(cancel);
            var names = await db.UserRoles.Where(u => u.UserId == id && db.Users.Any(s => s.Id == id && s.DisabledAt == null))
                .Join(db.Roles, u => u.RoleId, r => r.Id, (u, r) => r.Name!).ToListAsync(cancel);
            var teams = teamId is { } own ? TeamTree.Below(own, await db.Teams.AsNoTracking().ToListAsync(cancel)) : new HashSet<int>();
            var staff = new StaffScope(id, [.. names.Select(Enum.Parse<StaffRole>)], [.. teams]);
            return ImportRights.Of(staff, await db.SettingsAsync(cancel));
        }
    }
}
