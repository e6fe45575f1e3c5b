using CrmWeb.Access.FirstRun;
using CrmWeb.Access.Passwords;
using CrmWeb.Domain.Access;
using CrmWeb.Language;
using FluentValidation;

namespace CrmWeb.Pages.Access;

/// <summary>What the company begins with (初始内容).</summary>
public enum Beginning
{
    Empty,
    Demo,
    Import,
}

public sealed class SetupInput
{
    public string Name { get; set; } = "";
    public string Email { get; set; } = "";
    public string Password { get; set; } = "";
    public string Again { get; set; } = "";
    public string Company { get; set; } = "";
    public string Language { get; set; } = "";
    public string Currency { get; set; } = "";
    public string TimeZone { get; set; } = "";
    public Beginning Begin { get; set; }
}

public sealed class SetupValidator : AbstractValidator<SetupInput>
{
    public SetupValidator(Words words)
    {
        RuleFor(i => i.Name).NotEmpty().MaximumLength(100);
        RuleFor(i => i.Email).NotEmpty().MaximumLength(200).EmailAddress();
        RuleFor(i => i.Password).NewPassword();
        RuleFor(i => i.Again).Equal(i => i.Password).WithMessage(_ => words["Password.NotTheSame"]);
        RuleFor(i => i.Company).NotEmpty().MaximumLength(Team.NameLength);
        RuleFor(i => i.Language).Must(l => l is "en" or "zh-CN").WithMessage(_ => words["Setup.ChooseOne"]);
        RuleFor(i => i.Currency).Must(SetupChoices.IsCurrency).WithMessage(_ => words["Setup.ChooseOne"]);
        RuleFor(i => i.TimeZone).NotEmpty().Must(zone => SetupChoices.ZoneOf(zone) is not null).WithMessage(_ => words["Setup.NoSuchTimeZone"]);
        RuleFor(i => i.Begin).IsInEnum();
    }
}
