using CrmWeb.Web;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Access.Passwords;

/// <summary>What forms that set a password share (设置密码的表单).</summary>
internal static class PasswordForms
{
    private const int Longest = 1000;

    extension<T>(IRuleBuilder<T, string> password)
    {
        /// <summary>Whether it is good enough is asked of Identity, which knows the person too.</summary>
        public IRuleBuilderOptions<T, string> NewPassword() => password.NotEmpty().MaximumLength(Longest);
    }

    extension(PageModel page)
    {
        public PageResult Rejected(IdentityResult result, string field)
        {
            foreach (var error in result.Errors)
                page.ModelState.AddModelError(error.Code.Contains("Email", StringComparison.Ordinal) ? "Input.Email" : field, error.Description);
            return page.Rejected();
        }
    }
}
