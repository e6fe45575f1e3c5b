using System.Globalization;
using FluentValidation.Resources;

namespace CrmWeb.Language;

/// <summary>What validators say (校验提示): sentences of our own in <c>Validation.resx</c>, the library's for a rule that has none there.</summary>
internal sealed class ValidationWords(Words words) : LanguageManager
{
    public override string GetString(string key, CultureInfo? culture = null)
        => words.Has("Validation." + key) ? words["Validation." + key].Value : base.GetString(key, culture);
}
