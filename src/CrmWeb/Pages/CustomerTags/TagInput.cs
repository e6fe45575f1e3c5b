using CrmWeb.Domain.CustomerTags;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.CustomerTags;

/// <summary>A tag as typed (标签表单).</summary>
public sealed record TagInput(string? Name);

/// <summary>A tag is a word or a few (标签校验), and holds a letter or a digit by which it is told from others.</summary>
public sealed class TagValidator : AbstractValidator<TagInput>
{
    public TagValidator(Words words)
    {
        RuleFor(i => i.Name).NotEmpty().WithName(_ => words["Tags.Tag"].Value).Line(Tag.NameLength, words);
        RuleFor(i => i.Name).Must(HasWord).When(i => i.Name.Clean().Length > 0).WithMessage(_ => words["Tags.NoWord"].Value);
    }

    public static bool HasWord(string? name) => Tag.KeyOf(name.Clean()).Length > 0;
}
