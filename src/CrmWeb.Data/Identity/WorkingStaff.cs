using CrmWeb.Domain.Access;

namespace CrmWeb.Data.Identity;

/// <summary>Who of our staff works (在岗员工).</summary>
public static class WorkingStaff
{
    extension(CrmDbContext db)
    {
        /// <summary>Who may own work (可任负责人): whoever is active and holds a role that works, which an auditor's is not.</summary>
        public IQueryable<StaffMember> MayOwnWork()
        {
            var working = db.UserRoles.Join(db.Roles, held => held.RoleId, role => role.Id, (held, role) => new { held.UserId, role.Name })
                .Where(r => r.Name != nameof(StaffRole.Auditor)).Select(r => r.UserId);
            return db.Users.Where(u => u.DisabledAt == null && working.Contains(u.Id));
        }
    }
}
