using CrmWeb.Data;
using CrmWeb.Data.Identity;
using CrmWeb.Domain.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Access.Accounts;

/// <summary>Opens accounts (开立账号): person, password and roles together or not at all.</summary>
public sealed class StaffAccounts(CrmDbContext db, UserManager<StaffMember> users)
{
    public async Task<IdentityResult> OpenAsync(
        StaffMember member, string password, IReadOnlyCollection<StaffRole> roles, CancellationToken cancel = default)
    {
        StaffRoles.Check(roles);
        await using var whole = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        var result = await users.CreateAsync(member, password);
        if (result.Succeeded)
            result = await users.AddToRolesAsync(member, roles.Select(r => $"{r}"));
        if (result.Succeeded && whole is not null)
            await whole.CommitAsync(cancel);
        return result;
    }

    /// <summary>The team at the top of the tree, made when there is none yet.</summary>
    public async Task<Team> RootTeamAsync(string name, CancellationToken cancel = default)
    {
        var root = await db.Teams.FirstOrDefaultAsync(t => t.ParentId == null, cancel);
        if (root is not null)
            return root;

        root = db.Teams.Add(new Team(name)).Entity;
        await db.SaveChangesAsync(cancel);
        return root;
    }
}
