using CrmWeb.Domain.Settings;
using FluentValidation;

namespace CrmWeb.Pages.Settings;

/// <summary>A cause as it is typed (原因输入): on whose side, what for, and its name in both languages.</summary>
public sealed class CauseInput
{
    public CauseBranch Branch { get; set; }
    public bool ForChurn { get; set; } = true;
    public bool ForComplaints { get; set; } = true;
    public string? English { get; set; }
    public string? Chinese { get; set; }

    public CauseUse Use => (ForChurn ? CauseUse.Churn : CauseUse.None) | (ForComplaints ? CauseUse.Complaint : CauseUse.None);

    public static CauseInput Of(Cause cause) => new()
    {
        Branch = cause.Branch,
        ForChurn = cause.Use.HasFlag(CauseUse.Churn),
        ForComplaints = cause.Use.HasFlag(CauseUse.Complaint),
        English = cause.English,
        Chinese = cause.Chinese,
    };

    public void Describe(Cause cause) => cause.Describe(Branch, Use, English!.Trim(), Chinese!.Trim());

    /// <summary>The code of a new cause: the English name in small letters and dashes, so that the same form sent twice asks for the same code.</summary>
    public string Code()
    {
        var letters = English!.Trim().ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-');
        var code = string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return code.Length <= Cause.CodeLength ? code : code[..Cause.CodeLength];
    }
}

/// <summary>What a cause must have (原因校验).</summary>
public sealed class CauseValidator : AbstractValidator<CauseInput>
{
    public CauseValidator(Language.Words words)
    {
        RuleFor(i => i.Branch).IsInEnum();
        RuleFor(i => i.English).NotEmpty().MaximumLength(Cause.NameLength);
        RuleFor(i => i.English).Must((i, _) => i.Code().Length > 0).When(i => !string.IsNullOrWhiteSpace(i.English)).WithMessage(_ => words["Settings.LettersWanted"]);
        RuleFor(i => i.Chinese).NotEmpty().MaximumLength(Cause.NameLength);
        RuleFor(i => i.ForChurn).Must((i, _) => i.Use != CauseUse.None).WithMessage(_ => words["Settings.UseWanted"]);
    }
}
