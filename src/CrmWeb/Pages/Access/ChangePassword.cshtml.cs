using CrmWeb.Access;
using CrmWeb.Access.Passwords;
using CrmWeb.Access.SignIn;
using CrmWeb.Data.Identity;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Pages.Access;

/// <summary>/change-password: a new password (修改密码); all other sessions of this person end.</summary>
public sealed class ChangePasswordModel(
    UserManager<StaffMember> users, PasswordCheck check, SignInLimits limits, StaffSessions sessions, Words words) : PageModel
{
    [BindProperty]
    public ChangePasswordInput Input { get; set; } = new();

    public string Email { get; private set; } = "";

    public override async Task OnPageHandlerExecutionAsync(
        Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context, Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Email = (await users.FindByIdAsync($"{User.StaffId()}"))!.Email!;
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var valid = await new ChangePasswordValidator(words).ValidateAsync(Input, cancel);
        valid.AddToModelState(ModelState, nameof(Input));
        var member = ModelState.IsValid ? await ConfirmedAsync(cancel) : null;
        if (member is null)
            return this.Rejected();

        var result = await users.ChangePasswordAsync(member, Input.Current, Input.Password);
        if (!result.Succeeded)
            return this.Rejected(result, "Input.Password");

        await sessions.EndAllAsync(member.Id, except: User.SessionId(), cancel);
        TempData["Toast"] = words["ChangePassword.Done"].Value;
        return LocalRedirect("/");
    }

    /// <summary>The person, if the present password is right; a stolen session must not guess it either.</summary>
    private async Task<StaffMember?> ConfirmedAsync(CancellationToken cancel)
    {
        using var turn = await limits.TakeTurnAsync(Email, HttpContext.Connection.RemoteIpAddress, cancel);
        var member = turn.IsAllowed ? await check.FindAsync(Email, Input.Current) : null;
        if (turn.IsAllowed && member is null)
            turn.Failed();
        if (member is null)
            ModelState.AddModelError("Input.Current", words[turn.IsAllowed ? "ChangePassword.Wrong" : "SignIn.TooMany"]);
        return member;
    }
}

public sealed class ChangePasswordInput
{
    public string Current { get; set; } = "";
    public string Password { get; set; } = "";
    public string Again { get; set; } = "";
}

public sealed class ChangePasswordValidator : AbstractValidator<ChangePasswordInput>
{
    public ChangePasswordValidator(Words words)
    {
        RuleFor(i => i.Current).NotEmpty().MaximumLength(1000);
        RuleFor(i => i.Password).NewPassword();
        RuleFor(i => i.Again).Equal(i => i.Password).WithMessage(_ => words["Password.NotTheSame"]);
    }
}
