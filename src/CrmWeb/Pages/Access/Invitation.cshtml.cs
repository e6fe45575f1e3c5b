using CrmWeb.Access;
using CrmWeb.Access.Accounts;
using CrmWeb.Access.Passwords;
using CrmWeb.Domain.Access;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Access;

/// <summary>/invitation/{code}: whoever holds the link chooses name and password (接受邀请) and is signed in.</summary>
public sealed class InvitationModel(Invitations invitations, StaffSessions sessions, Words words) : PageModel
{
    [BindProperty]
    public InvitationInput Input { get; set; } = new();

    /// <summary>None when the link was used, withdrawn, is too old or was never made.</summary>
    public Invitation? Invitation { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        Invitation = await invitations.FindAsync(code, cancel);
        if (Invitation is null)
            return Over();

        Input.Name = Invitation.DisplayName;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancel)
    {
        Invitation = await invitations.FindAsync(code, cancel);
        if (Invitation is null)
            return Over();

        var valid = await new InvitationValidator(words).ValidateAsync(Input, cancel);
        valid.AddToModelState(ModelState, nameof(Input));
        return ModelState.IsValid ? await AcceptAsync(Invitation, cancel) : this.Rejected();
    }

    private async Task<IActionResult> AcceptAsync(Invitation invitation, CancellationToken cancel)
    {
        try
        {
            var (member, result) = await invitations.AcceptAsync(invitation, Input.Name.Trim(), Input.Password, cancel);
            if (member is null)
                return this.Rejected(result, "Input.Password");

            if (!member.IsDisabled)
                await HttpContext.SignInAsync(StaffCookie.Scheme, await sessions.BeginAsync(member.Id, cancel));
            return LocalRedirect("/");
        }
        catch (DbUpdateConcurrencyException) // the same link, opened twice at once
        {
            return Over();
        }
    }

    private PageResult Over()
    {
        Invitation = null;
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}

public sealed class InvitationInput
{
    public string Name { get; set; } = "";
    public string Password { get; set; } = "";
    public string Again { get; set; } = "";
}

public sealed class InvitationValidator : AbstractValidator<InvitationInput>
{
    public InvitationValidator(Words words)
    {
        RuleFor(i => i.Name).NotEmpty().Line(Invitation.NameLength, words);
        RuleFor(i => i.Password).NewPassword();
        RuleFor(i => i.Again).Equal(i => i.Password).WithMessage(_ => words["Password.NotTheSame"]);
    }
}
