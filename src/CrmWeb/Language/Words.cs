using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Language;

/// <summary>All words (词语) of the product in both languages, merged from every resource file when the program starts.</summary>
public sealed class Words : IStringLocalizer
{
    private readonly FrozenDictionary<string, string> _english = WordFiles.Read(CultureInfo.InvariantCulture).ToFrozenDictionary(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, string> _chinese = WordFiles.Read(Languages.Chinese).ToFrozenDictionary(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _missing = new(StringComparer.Ordinal);

    public LocalizedString this[string name] => Find(name);

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var found = Find(name);
            return found.ResourceNotFound ? found : new(name, Languages.IsChinese(CultureInfo.CurrentUICulture) ? ChineseSpacing.Format(found.Value, arguments) : string.Format(Plural.Forms, found.Value, arguments));
        }
    }

    /// <summary>Keys that were asked for and are in no file; a test expects none.</summary>
    public IReadOnlyCollection<string> Missing => [.. _missing.Keys];

    /// <summary>The word of an enum member, <c>LifecycleStage.Lost</c>; the words of several, where several may hold.</summary>
    public string Of(Enum member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return string.Join(" · ", member.ToString().Split(", ").Select(name => this[$"{member.GetType().Name}.{name}"].Value));
    }

    /// <summary>The label of an input's property: its own word if it has one, else the common word for such a field.</summary>
    public string Field(Type input, string property)
    {
        ArgumentNullException.ThrowIfNull(input);
        var own = $"{input.Name}.{property}";
        return Has(own) ? this[own].Value : this[$"Field.{property}"].Value;
    }

    public bool Has(string name) => Current.ContainsKey(name);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures)
        => Current.Select(word => new LocalizedString(word.Key, word.Value));

    private FrozenDictionary<string, string> Current => Languages.IsChinese(CultureInfo.CurrentUICulture) ? _chinese : _english;

    private LocalizedString Find(string name)
    {
        if (Current.TryGetValue(name, out var word))
            return new(name, word);

        _missing.TryAdd(name, true);
        return new(name, name, resourceNotFound: true);
    }
}
