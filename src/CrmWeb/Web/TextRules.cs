using CrmWeb.Language;
using FluentValidation;

namespace CrmWeb.Web;

/// <summary>What every text field is held to (文本校验规则), whatever form it stands in.</summary>
public static class TextRules
{
    private const int LeastDigits = 3;
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    extension(string? text)
    {
        /// <summary>What a person typed without the space around it; nothing is an empty text.</summary>
        public string Clean() => text?.Trim() ?? "";
    }

    extension<T>(IRuleBuilder<T, string?> rule)
    {
        /// <summary>One line of at most so many characters.</summary>
        public IRuleBuilderOptions<T, string?> Line(int length, Words words)
            => rule.MaximumLength(length).Must(t => t is null || !t.Any(char.IsControl)).WithMessage(_ => words["Text.Control"].Value);

        /// <summary>Several lines of at most so many characters together.</summary>
        public IRuleBuilderOptions<T, string?> Lines(int length, Words words)
            => rule.MaximumLength(length).Must(t => t is null || !t.Any(IsForeignControl)).WithMessage(_ => words["Text.Control"].Value);

        public IRuleBuilderOptions<T, string?> PhoneNumber(int length, Words words)
            => rule.Line(length, words).Must(IsPhone).WithMessage(_ => words["Text.Phone"].Value);

        /// <summary>A web address, or none: only what a browser opens without running anything.</summary>
        public IRuleBuilderOptions<T, string?> WebAddress(int length, Words words)
            => rule.Line(length, words).Must(IsLink).WithMessage(_ => words["Text.Web"].Value);
    }

    private static bool IsForeignControl(char c) => char.IsControl(c) && c is not ('\r' or '\n' or '\t');

    private static bool IsPhone(string? text)
        => string.IsNullOrWhiteSpace(text)
            || (text.Count(char.IsDigit) >= LeastDigits && text.All(c => char.IsLetterOrDigit(c) || " +-().,/*#（）－＋　".Contains(c, StringComparison.Ordinal)));

    private static bool IsLink(string? text)
        => string.IsNullOrWhiteSpace(text)
            || (Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) && Schemes.Contains(address.Scheme, StringComparer.Ordinal));
}
