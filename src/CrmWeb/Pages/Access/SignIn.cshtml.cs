using CrmWeb.Access;
using CrmWeb.Access.SignIn;
using CrmWeb.Data.Identity;
using CrmWeb.Language;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Pages.Access;

/// <summary>/sign-in: e-mail and password (登录), then on to where one was going.</summary>
public sealed class SignInModel(PasswordCheck check, SignInLimits limits, StaffSessions sessions, Words words) : PageModel
{
    [BindProperty]
    public SignInInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>The browser still shows the cookie of a session that is over.</summary>
    public bool WasSignedIn => User.Identity?.IsAuthenticated != true && StaffCookie.IsShownBy(Request);

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? GoOn() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var valid = await new SignInValidator().ValidateAsync(Input, cancel);
        if (!valid.IsValid)
        {
            valid.AddToModelState(ModelState, nameof(Input));
            return Refused(StatusCodes.Status422UnprocessableEntity);
        }

        using var turn = await limits.TakeTurnAsync(Input.Email, HttpContext.Connection.RemoteIpAddress, cancel);
        if (!turn.IsAllowed)
            return Refused(StatusCodes.Status429TooManyRequests, "SignIn.TooMany");

        var member = await check.FindAsync(Input.Email.Trim(), Input.Password);
        if (member is null)
        {
            turn.Failed();
            return Refused(StatusCodes.Status422UnprocessableEntity, "SignIn.Wrong");
        }

        return await EnterAsync(member, cancel);
    }

    private async Task<LocalRedirectResult> EnterAsync(StaffMember member, CancellationToken cancel)
    {
        await HttpContext.SignInAsync(StaffCookie.Scheme, await sessions.BeginAsync(member.Id, cancel));
        return GoOn();
    }

    private LocalRedirectResult GoOn() => Url.IsLocalUrl(ReturnUrl) ? LocalRedirect(ReturnUrl) : LocalRedirect("/");

    private PageResult Refused(int status, string? word = null)
    {
        if (word is not null)
            ModelState.AddModelError("", words[word]);
        Response.StatusCode = status;
        return Page();
    }
}

public sealed class SignInInput
{
    public string Email { get; set; } = "";
    public string Password { get; set; } = "";
}

public sealed class SignInValidator : AbstractValidator<SignInInput>
{
    public SignInValidator()
    {
        RuleFor(i => i.Email).NotEmpty().MaximumLength(200);
        RuleFor(i => i.Password).NotEmpty().MaximumLength(1000);
    }
}
