using CrmWeb.Data.Identity;
using CrmWeb.Domain.Access;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Users;

/// <summary>What is asked about a member of staff (员工资料).</summary>
public class UserInput
{
    public string Name { get; set; } = "";
    public int TeamId { get; set; }
    public List<StaffRole> Roles { get; set; } = [];
    public Guid Version { get; set; }

    public static UserInput Of(StaffMember member, IEnumerable<StaffRole> roles) => new()
    {
        Name = member.DisplayName,
        TeamId = member.TeamId ?? 0,
        Roles = [.. roles],
        Version = Guid.Parse(member.ConcurrencyStamp!),
    };
}

/// <summary>And about one who is still to come (邀请资料).</summary>
public sealed class NewUserInput : UserInput
{
    public string Email { get; set; } = "";
    public Guid FormId { get; set; }
}

public sealed class UserValidator : AbstractValidator<UserInput>
{
    public UserValidator(Words words, IReadOnlyCollection<Team> teams)
    {
        RuleFor(i => i.Name).NotEmpty().Line(Invitation.NameLength, words);
        RuleFor(i => i.TeamId).Must(id => teams.Any(t => t.Id == id)).WithMessage(_ => words["Setup.ChooseOne"]);
        RuleFor(i => i.Roles).NotEmpty().WithMessage(_ => words["Users.NoRole"]);
        RuleFor(i => i.Roles).Must(StaffRoles.MayCombine).WithMessage(_ => words["Users.AuditorAlone"]);
        RuleForEach(i => i.Roles).IsInEnum();
    }
}

public sealed class NewUserValidator : AbstractValidator<NewUserInput>
{
    public NewUserValidator(Words words, IReadOnlyCollection<Team> teams)
    {
        Include(new UserValidator(words, teams));
        RuleFor(i => i.Email).NotEmpty().EmailAddress().Line(Invitation.EmailLength, words);
        RuleFor(i => i.FormId).NotEmpty().WithMessage(_ => words["Form.OpenAgain"].Value);
    }
}
