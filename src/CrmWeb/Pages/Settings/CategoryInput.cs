using CrmWeb.Domain.Complaints;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Settings;

/// <summary>A complaint category as it is typed (投诉类别输入): its name in both languages.</summary>
public sealed class CategoryInput
{
    public string? English { get; set; }
    public string? Chinese { get; set; }

    public static CategoryInput Of(ComplaintCategory category) => new() { English = category.English, Chinese = category.Chinese };

    /// <summary>The code of a new category: the English name in small letters and dashes, so that the same form sent twice asks for the same code.</summary>
    public string Code()
    {
        var letters = English.Clean().ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-');
        var code = string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return code.Length <= Complaint.CodeLength ? code : code[..Complaint.CodeLength];
    }
}

/// <summary>What a category must have (投诉类别校验).</summary>
public sealed class CategoryValidator : AbstractValidator<CategoryInput>
{
    public CategoryValidator(Words words)
    {
        RuleFor(i => i.English).NotEmpty().Line(ComplaintCategory.NameLength, words);
        RuleFor(i => i.English).Must((i, _) => i.Code().Length > 0).When(i => !string.IsNullOrWhiteSpace(i.English)).WithMessage(_ => words["Settings.LettersWanted"].Value);
        RuleFor(i => i.Chinese).NotEmpty().Line(ComplaintCategory.NameLength, words);
    }
}
