using CrmWeb.Language;
using Microsoft.AspNetCore.Identity;

namespace CrmWeb.Access.Passwords;

/// <summary>What Identity finds wrong (账号与密码提示), in the reader's language.</summary>
internal sealed class StaffErrors(Words words) : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Of(nameof(PasswordTooShort), words["Password.TooShort", length]);

    public override IdentityError PasswordMismatch() => Of(nameof(PasswordMismatch), words["ChangePassword.Wrong"]);

    public override IdentityError DuplicateEmail(string email) => Of(nameof(DuplicateEmail), words["Account.EmailTaken"]);

    public override IdentityError DuplicateUserName(string userName) => Of(nameof(DuplicateEmail), words["Account.EmailTaken"]);

    public override IdentityError InvalidEmail(string? email) => Of(nameof(InvalidEmail), words["Account.EmailInvalid"]);

    public override IdentityError InvalidUserName(string? userName) => Of(nameof(InvalidEmail), words["Account.EmailInvalid"]);

    private static IdentityError Of(string code, string description) => new() { Code = code, Description = description };
}
