using System.Globalization;
using System.Net;
using CrmWeb.Access;
using CrmWeb.Access.FirstRun;
using CrmWeb.Access.Passwords;
using CrmWeb.Data.Demo;
using CrmWeb.Data.Identity;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Pages.Access;

/// <summary>/setup: whoever holds the set-up link becomes the administrator (首次设置); not found once there is an account.</summary>
public sealed class SetupModel(FirstRunState state, SetupCode code, Founding founding, DemoBeginning demo, StaffSessions sessions, UserManager<StaffMember> users, Words words) : PageModel
{
    [BindProperty]
    public SetupInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    public bool IsOpen { get; private set; }
    public bool IsWrong { get; private set; }
    public IReadOnlyList<DemoAccount> DemoStaff { get; private set; } = [];

    /// <summary>Made-up people with accounts are for trying out on one's own machine, never for a server that others reach.</summary>
    public IEnumerable<Beginning> Beginnings => Enum.GetValues<Beginning>().Where(b => b != Beginning.Demo || IsThisMachine);

    private bool IsThisMachine => HttpContext.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await state.IsOverAsync(cancel))
            return NotFound();
        if (!MayComeIn())
            return Closed();

        Input = Suggested();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await state.IsOverAsync(cancel))
            return NotFound();
        if (!MayComeIn())
            return Closed();

        var valid = await new SetupValidator(words).ValidateAsync(Input, cancel);
        valid.AddToModelState(ModelState, nameof(Input));
        if (!Beginnings.Contains(Input.Begin))
            ModelState.AddModelError("Input.Begin", words["Setup.ChooseOne"]);
        if (ModelState.IsValid)
            return await FoundAsync(cancel);

        await JudgePasswordAsync();
        return this.Rejected();
    }

    // Founding judges it too, but only once all else is right; whoever has two things to mend is told of both.
    private async Task JudgePasswordAsync()
    {
        if (string.IsNullOrEmpty(Input.Password))
            return;

        var member = new StaffMember(Input.Email ?? "", Input.Name ?? "", 0);
        foreach (var validator in users.PasswordValidators)
        {
            foreach (var error in (await validator.ValidateAsync(users, member, Input.Password)).Errors)
                ModelState.AddModelError("Input.Password", error.Description);
        }
    }

    private async Task<IActionResult> FoundAsync(CancellationToken cancel)
    {
        var company = new NewCompany(Input.Company.Trim(), Input.Language, Input.Currency, SetupChoices.ZoneOf(Input.TimeZone)!);
        var founded = await founding.FoundAsync(company, Input.Name.Trim(), Input.Email.Trim(), Input.Password, cancel);
        if (founded.Wrong is { } wrong)
            return this.Rejected(wrong, "Input.Password");
        if (founded.Administrator is not { } administrator)
            return NotFound();

        await HttpContext.SignInAsync(StaffCookie.Scheme, await sessions.BeginAsync(administrator.Id, cancel));
        if (Input.Begin != Beginning.Demo)
            return LocalRedirect(Input.Begin == Beginning.Import ? "/import" : "/");

        // Begun once, it is made to its end even if the browser goes away: nobody could begin it again.
        DemoStaff = await demo.MakeAsync(Input.Language, CancellationToken.None);
        return Page();
    }

    /// <summary>Whoever comes without a code has not tried one.</summary>
    private bool MayComeIn() => IsOpen = !string.IsNullOrEmpty(Code) && code.Opens(Code);

    private PageResult Closed()
    {
        IsWrong = !string.IsNullOrEmpty(Code);
        Response.StatusCode = IsWrong ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK;
        return Page();
    }

    private static SetupInput Suggested()
    {
        var (language, currency) = Languages.IsChinese(CultureInfo.CurrentUICulture) ? ("zh-CN", "CNY") : ("en", "USD");
        return new() { Language = language, Currency = currency, TimeZone = SetupChoices.TimeZoneFor(language, currency) };
    }
}
