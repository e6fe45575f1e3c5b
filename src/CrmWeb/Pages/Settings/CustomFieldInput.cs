using CrmWeb.Domain;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Settings;

/// <summary>A custom field as it is typed (自定义字段输入): its names, its help, and what may stand in it.</summary>
public sealed class CustomFieldInput
{
    public CustomFieldType Type { get; set; }
    public string? English { get; set; }
    public string? Chinese { get; set; }
    public string? EnglishHelp { get; set; }
    public string? ChineseHelp { get; set; }
    public bool IsRequired { get; set; }
    public decimal? Least { get; set; }
    public decimal? Most { get; set; }

    /// <summary>The choices there are, with their names as typed.</summary>
    public List<FieldChoiceInput> Choices { get; set; } = [];

    /// <summary>New choices, one a line: English | 中文.</summary>
    public string? NewChoices { get; set; }

    internal IReadOnlyList<(string English, string Chinese)> Added => [.. NewChoices.Clean().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Names)];

    public static CustomFieldInput Of(CustomField field) => new()
    {
        Type = field.Type,
        English = field.English,
        Chinese = field.Chinese,
        EnglishHelp = field.EnglishHelp,
        ChineseHelp = field.ChineseHelp,
        IsRequired = field.IsRequired,
        Least = field.Least,
        Most = field.Most,
        Choices = [.. field.Choices.OrderBy(c => c.Id).Select(c => new FieldChoiceInput { Id = c.Id, English = c.English, Chinese = c.Chinese, IsRetired = c.IsRetired })],
    };

    public CustomFieldTraits ToTraits() => new(
        English.Clean(), Chinese.Clean(), EnglishHelp.Clean(), ChineseHelp.Clean(), IsRequired,
        Type is CustomFieldType.Number ? Least : null, Type is CustomFieldType.Number ? Most : null);

    /// <summary>Renames and retires the choices, and adds the new ones.</summary>
    public void WriteChoices(CustomField field)
    {
        foreach (var typed in Choices)
        {
            if (field.Choices.Find(c => c.Id == typed.Id) is not { } choice)
                continue;

            choice.Rename(typed.English.Clean(), typed.Chinese.Clean());
            choice.Retire(typed.IsRetired);
        }

        foreach (var (english, chinese) in Added)
            field.Add(new FieldChoice(english, chinese));
    }

    // One name serves both languages where only one is given.
    private static (string English, string Chinese) Names(string line)
    {
        var parts = line.Split(['|', '｜'], 2, StringSplitOptions.TrimEntries);
        return parts is [var english, { Length: > 0 } chinese] ? (english.Length > 0 ? english : chinese, chinese) : (parts[0], parts[0]);
    }
}

/// <summary>A page on which a custom field is defined (字段定义表单), new or known.</summary>
public interface IDefinesField
{
    CustomFieldInput Input { get; }

    /// <summary>Its type is still to be chosen.</summary>
    bool IsNew { get; }
}

/// <summary>A choice that there is, as it is renamed or retired (选项输入).</summary>
public sealed class FieldChoiceInput
{
    public int Id { get; set; }
    public string? English { get; set; }
    public string? Chinese { get; set; }
    public bool IsRetired { get; set; }
}

/// <summary>What a custom field must have (自定义字段校验); whether its name is free is asked of the database.</summary>
public sealed class CustomFieldValidator : AbstractValidator<CustomFieldInput>
{
    public CustomFieldValidator(Words words)
    {
        RuleFor(i => i.Type).IsInEnum();
        RuleFor(i => i.English).NotEmpty().Line(CustomField.NameLength, words);
        RuleFor(i => i.Chinese).NotEmpty().Line(CustomField.NameLength, words);
        RuleFor(i => i.EnglishHelp).Line(CustomField.HelpLength, words);
        RuleFor(i => i.ChineseHelp).Line(CustomField.HelpLength, words);
        RuleFor(i => i.Least).InclusiveBetween(-Bounds.LargestMoney, Bounds.LargestMoney);
        RuleFor(i => i.Most).InclusiveBetween(-Bounds.LargestMoney, Bounds.LargestMoney);
        RuleFor(i => i.Most).GreaterThanOrEqualTo(i => i.Least).When(i => i is { Least: not null, Most: not null }).WithMessage(_ => words["CustomFields.MostBelowLeast"].Value);
        RuleForEach(i => i.Choices).ChildRules(c => c.RuleFor(i => i.English).NotEmpty().Line(CustomField.NameLength, words));
        RuleForEach(i => i.Choices).ChildRules(c => c.RuleFor(i => i.Chinese).NotEmpty().Line(CustomField.NameLength, words));
        When(i => i.Type is CustomFieldType.Choice, () => ChoiceRules(words));
    }

    private void ChoiceRules(Words words)
    {
        RuleFor(i => i.NewChoices).Must((i, _) => i.Choices.Count + i.Added.Count > 0).WithMessage(_ => words["CustomFields.ChoicesWanted"].Value);
        RuleFor(i => i.NewChoices).Must((i, _) => i.Choices.Count + i.Added.Count <= CustomField.MostChoices).WithMessage(_ => words["CustomFields.TooManyChoices", CustomField.MostChoices].Value);
        RuleFor(i => i.NewChoices).Must((i, _) => i.Added.All(a => IsName(a.English) && IsName(a.Chinese))).WithMessage(_ => words["CustomFields.ChoiceTooLong", CustomField.NameLength].Value);
        RuleFor(i => i.NewChoices).Must((i, _) => AreApart(i)).WithMessage(_ => words["CustomFields.ChoiceTwice"].Value);
    }

    private static bool IsName(string name) => name.Length <= CustomField.NameLength && !name.Any(char.IsControl);

    // A file names choices in either language, so that each name must mean one of them.
    private static bool AreApart(CustomFieldInput input)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return input.Choices.Select(c => (English: c.English.Clean(), Chinese: c.Chinese.Clean())).Concat(input.Added)
            .All(c => seen.Add(c.English) && (c.Chinese.Equals(c.English, StringComparison.OrdinalIgnoreCase) || seen.Add(c.Chinese)));
    }
}
