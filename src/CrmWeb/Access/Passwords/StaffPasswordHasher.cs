using System.Text;
using CrmWeb.Data.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CrmWeb.Access.Passwords;

/// <summary>Identity's own hashing (密码哈希) of the password in one normal form.</summary>
/// <remarks>Keyboards write é as one letter or as two, and a Chinese one may write full-width digits: the same password to its owner.</remarks>
internal sealed class StaffPasswordHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<StaffMember>(options)
{
    public override string HashPassword(StaffMember user, string password) => base.HashPassword(user, Normal(password));

    public override PasswordVerificationResult VerifyHashedPassword(StaffMember user, string hashedPassword, string providedPassword)
        => base.VerifyHashedPassword(user, hashedPassword, Normal(providedPassword));

    private static string Normal(string password)
    {
        try
        {
            return password.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException) // half of a surrogate pair has no normal form
        {
            return password;
        }
    }
}
