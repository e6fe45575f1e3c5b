using System.Data;
using CrmWeb.Data;
using CrmWeb.Data.Identity;
using CrmWeb.Domain.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Access.Accounts;

/// <summary>Changes what a member of staff may do (员工权限变更): nobody raises themselves, and one administrator always remains.</summary>
public sealed class StaffChanges(CrmDbContext db, UserManager<StaffMember> users, StaffSessions sessions, TimeProvider clock)
{
    public async Task<IReadOnlyList<StaffRole>> RolesOfAsync(int staffId, CancellationToken cancel)
    {
        var names = await db.UserRoles.Where(u => u.UserId == staffId).Join(db.Roles, u => u.RoleId, r => r.Id, (u, r) => r.Name!).ToListAsync(cancel);
        return [.. names.Select(Enum.Parse<StaffRole>).Order()];
    }

    /// <summary>The key of what forbids it; null when it is done.</summary>
    public async Task<string?> ChangeAsync(
        StaffMember member, string name, int teamId, IReadOnlyList<StaffRole> roles, int changedBy, CancellationToken cancel)
    {
        StaffRoles.Check(roles);
        await using var whole = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var before = await RolesOfAsync(member.Id, cancel);
        var changes = !before.Order().SequenceEqual(roles.Distinct().Order());
        if (changes && member.Id == changedBy)
            return "Users.NotYourself";
        if (changes && !roles.Contains(StaffRole.Administrator) && await IsLastAdministratorAsync(member.Id, cancel))
            return "Users.LastAdministrator";

        member.Rename(name);
        member.MoveTo(teamId);
        if (!(await users.UpdateAsync(member)).Succeeded)
            return "Users.ChangedMeanwhile";

        await users.RemoveFromRolesAsync(member, before.Except(roles).Select(r => $"{r}"));
        await users.AddToRolesAsync(member, roles.Except(before).Select(r => $"{r}"));
        await whole.CommitAsync(cancel);
        return null;
    }

    /// <summary>Closes an account and ends its sessions; what the person did stays.</summary>
    public async Task<string?> DisableAsync(StaffMember member, int changedBy, CancellationToken cancel)
    {
        if (member.Id == changedBy)
            return "Users.NotYourself";

        await using var whole = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await IsLastAdministratorAsync(member.Id, cancel))
            return "Users.LastAdministrator";

        member.Disable(clock.GetUtcNow().UtcDateTime);
        if (!(await users.UpdateAsync(member)).Succeeded)
            return "Users.ChangedMeanwhile";

        await sessions.EndAllAsync(member.Id, cancel: cancel);
        await whole.CommitAsync(cancel);
        return null;
    }

    public async Task<string?> EnableAsync(StaffMember member)
    {
        member.Enable();
        return (await users.UpdateAsync(member)).Succeeded ? null : "Users.ChangedMeanwhile";
    }

    private async Task<bool> IsLastAdministratorAsync(int staffId, CancellationToken cancel)
    {
        var open =
            from u in db.UserRoles
            join r in db.Roles on u.RoleId equals r.Id
            join m in db.Users on u.UserId equals m.Id
            where r.Name == nameof(StaffRole.Administrator) && m.DisabledAt == null
            select m.Id;
        var administrators = await open.ToListAsync(cancel);
        return administrators is [var last] && last == staffId;
    }
}
