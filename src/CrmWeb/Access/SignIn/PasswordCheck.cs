using CrmWeb.Data.Identity;
using Microsoft.AspNetCore.Identity;

namespace CrmWeb.Access.SignIn;

/// <summary>Asks whether e-mail and password belong to an open account (密码核对), so that no answer tells who has one.</summary>
public sealed class PasswordCheck(UserManager<StaffMember> users, SignInManager<StaffMember> signIn, IPasswordHasher<StaffMember> hasher)
{
    private static readonly StaffMember Stranger = new("", "");

    /// <summary>The person; null for a wrong password as for an unknown, closed or locked account, after the same work.</summary>
    public async Task<StaffMember?> FindAsync(string email, string password)
    {
        var member = await users.FindByEmailAsync(email);
        if (member is null || member.IsDisabled || await users.IsLockedOutAsync(member))
        {
            // One derivation of the password either way: without it an unknown address answers ten times sooner.
            hasher.HashPassword(Stranger, password);
            return null;
        }

        var result = await signIn.CheckPasswordSignInAsync(member, password, lockoutOnFailure: true);
        return result.Succeeded ? member : null;
    }
}
