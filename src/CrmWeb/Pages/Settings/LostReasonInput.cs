using CrmWeb.Domain.Opportunities;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Settings;

/// <summary>A reason for a loss as it is typed (丢单原因输入): its name in both languages.</summary>
public sealed class LostReasonInput
{
    public string? English { get; set; }
    public string? Chinese { get; set; }

    public static LostReasonInput Of(LostReason reason) => new() { English = reason.English, Chinese = reason.Chinese };

    /// <summary>The code of a new reason: the English name in small letters and dashes, so that the same form sent twice asks for the same code.</summary>
    public string Code()
    {
        var letters = English.Clean().ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-');
        var code = string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return code.Length <= LostReason.CodeLength ? code : code[..LostReason.CodeLength];
    }
}

/// <summary>What a reason must have (丢单原因校验).</summary>
public sealed class LostReasonValidator : AbstractValidator<LostReasonInput>
{
    public LostReasonValidator(Words words)
    {
        RuleFor(i => i.English).NotEmpty().Line(LostReason.NameLength, words);
        RuleFor(i => i.English).Must((i, _) => i.Code().Length > 0).When(i => !string.IsNullOrWhiteSpace(i.English)).WithMessage(_ => words["Settings.LettersWanted"].Value);
        RuleFor(i => i.Chinese).NotEmpty().Line(LostReason.NameLength, words);
    }
}
