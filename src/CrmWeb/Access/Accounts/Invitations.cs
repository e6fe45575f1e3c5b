using System.Data;
using System.Security.Cryptography;
using System.Text;
using CrmWeb.Data;
using CrmWeb.Data.Identity;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Access.Accounts;

/// <summary>Makes and honours one-time links (邀请链接); the code itself is shown once and kept nowhere.</summary>
public sealed class Invitations(CrmDbContext db, UserManager<StaffMember> users, StaffAccounts accounts, StaffSessions sessions, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Invites a newcomer and answers the code, or null for a form sent twice; an older invitation of the same address ends.</summary>
    public async Task<string?> InviteAsync(
        string email, string name, IReadOnlyList<StaffRole> roles, int teamId, int invitedBy, Guid formId, CancellationToken cancel)
    {
        var code = NewCode();
        await WithdrawAsync(i => i.StaffId == null && i.Email == email, cancel);
        db.Invitations.Add(new(email, name, roles, teamId, Hash(code), invitedBy, Now, formId));
        return await db.SaveOnceAsync<Invitation>(i => i.FormId == formId, cancel) ? code : null;
    }

    /// <summary>Lets a member of staff choose a new password; an older such link ends.</summary>
    public async Task<string> RenewPasswordAsync(StaffMember member, int invitedBy, CancellationToken cancel)
    {
        var code = NewCode();
        await WithdrawAsync(i => i.StaffId == member.Id, cancel);
        db.Invitations.Add(new(member.Id, member.Email!, member.DisplayName, Hash(code), invitedBy, Now));
        await db.SaveChangesAsync(cancel);
        return code;
    }

    public Task<Invitation?> FindAsync(string code, CancellationToken cancel)
    {
        var hash = Hash(code);
        return db.Invitations.OpenAt(Now).SingleOrDefaultAsync(i => i.CodeHash == hash, cancel);
    }

    /// <summary>Opens the account or renews the password; the link is good for no second time.</summary>
    public async Task<(StaffMember? Member, IdentityResult Result)> AcceptAsync(
        Invitation invitation, string name, string password, CancellationToken cancel)
    {
        await using var whole = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        invitation.Use(Now);
        await db.SaveChangesAsync(cancel);
        var (member, result) = invitation.StaffId is { } id
            ? await RenewAsync($"{id}", password, cancel)
            : await OpenAsync(invitation, name, password, cancel);
        if (result.Succeeded)
            await whole.CommitAsync(cancel);
        return (result.Succeeded ? member : null, result);
    }

    private async Task<(StaffMember Member, IdentityResult Result)> OpenAsync(Invitation invitation, string name, string password, CancellationToken cancel)
    {
        var member = new StaffMember(invitation.Email, name, invitation.TeamId);
        return (member, await accounts.OpenAsync(member, password, invitation.Roles, cancel));
    }

    private async Task<(StaffMember Member, IdentityResult Result)> RenewAsync(string staffId, string password, CancellationToken cancel)
    {
        var member = (await users.FindByIdAsync(staffId))!;
        await users.RemovePasswordAsync(member);
        var result = await users.AddPasswordAsync(member, password);
        await users.SetLockoutEndDateAsync(member, null);
        await users.ResetAccessFailedCountAsync(member);
        await sessions.EndAllAsync(member.Id, cancel: cancel);
        return (member, result);
    }

    private async Task WithdrawAsync(System.Linq.Expressions.Expression<Func<Invitation, bool>> whose, CancellationToken cancel)
    {
        foreach (var older in await db.Invitations.OpenAt(Now).Where(whose).ToListAsync(cancel))
            older.Withdraw(Now);
    }

    private static string NewCode() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
