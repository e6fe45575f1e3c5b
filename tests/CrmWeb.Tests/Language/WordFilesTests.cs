using System.Globalization;
using System.Text.RegularExpressions;
using CrmWeb.Domain;
using CrmWeb.Language;

namespace CrmWeb.Tests.Language;

public sealed partial class WordFilesTests
{
    private static readonly Dictionary<string, string> English = WordFiles.Read(CultureInfo.InvariantCulture);
    private static readonly Dictionary<string, string> Chinese = WordFiles.Read(Languages.Chinese);

    [Fact]
    public void Every_key_has_words_in_both_languages()
    {
        Assert.NotEmpty(English);
        Assert.Empty(English.Keys.Except(Chinese.Keys).Select(key => key + " lacks its 中文"));
        Assert.Empty(Chinese.Keys.Except(English.Keys).Select(key => key + " lacks its English"));
        Assert.Empty(English.Concat(Chinese).Where(word => string.IsNullOrWhiteSpace(word.Value)).Select(word => word.Key + " is empty"));
    }

    [Fact]
    public void Both_languages_have_the_same_placeholders()
        => Assert.Empty(English.Where(word => Chinese.TryGetValue(word.Key, out var other) && !Placeholders(word.Value).SetEquals(Placeholders(other))).Select(word => word.Key));

    [Fact]
    public void Chinese_calls_lifetime_value_by_one_name()
        => Assert.Empty(Chinese.Where(word => word.Value.Contains("CLV", StringComparison.Ordinal)
                || word.Value.Replace("客户终身价值", "", StringComparison.Ordinal).Contains("终身价值", StringComparison.Ordinal))
            .Select(word => $"{word.Key}: {word.Value}"));

    [Fact]
    public void No_key_stands_in_two_files()
        => Assert.Empty(new[] { CultureInfo.InvariantCulture, Languages.Chinese }
            .SelectMany(culture => WordFiles.Entries(culture).GroupBy(entry => entry.Key).Where(group => group.Count() > 1))
            .Select(group => $"{group.Key}: {string.Join(" and ", group.Select(entry => entry.File))}"));

    [Fact]
    public void Every_key_written_in_a_page_or_in_code_exists()
    {
        var used = SourceFiles.Web().SelectMany(file => LiteralKey().Matches(File.ReadAllText(file)).Select(match => (File: Path.GetFileName(file), Key: match.Groups["key"].Value))).ToList();

        Assert.True(used.Count > 30, $"Only {used.Count} keys were found in the sources: look at the pattern.");
        Assert.Empty(used.Where(use => !English.ContainsKey(use.Key)).Select(use => $"{use.File}: {use.Key}").Distinct());
    }

    [Fact]
    public void An_enum_that_has_words_has_them_for_every_member()
    {
        var members = typeof(RuleBrokenException).Assembly.GetExportedTypes()
            .Where(type => type.IsEnum && English.Keys.Any(key => key.StartsWith(type.Name + ".", StringComparison.Ordinal)))
            .SelectMany(type => Enum.GetNames(type).Where(name => name != "None").Select(name => $"{type.Name}.{name}"))
            .ToList();

        Assert.NotEmpty(members);
        Assert.Empty(members.Except(English.Keys));
    }

    [Fact]
    public void Chinese_words_have_Chinese_punctuation()
        => Assert.Empty(Chinese.Where(word => HalfWidth().IsMatch(word.Value)).Select(word => $"{word.Key}: {word.Value}"));

    // Singular and plural, {0:row|rows}, are for languages that have both.
    private static HashSet<string> Placeholders(string words)
        => [.. Placeholder().Matches(words).Select(match => match.Value).Where(value => !value.Contains('|', StringComparison.Ordinal))];

    [GeneratedRegex(@"\{\d+(:[^}]*)?\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();

    // Half-width marks beside a Chinese character; those within a format, a number or an address stay.
    [GeneratedRegex(@"[一-鿿）”][,;:!?(]|[,;!?)][一-鿿（“]", RegexOptions.NonBacktracking)]
    private static partial Regex HalfWidth();

    // L["Key"], words["Key"] and words["Key", …]; keys put together from parts are found by the crawl instead.
    [GeneratedRegex("""\b(?:L|[wW]ords|_words)\["(?<key>[A-Za-z0-9]+\.[A-Za-z0-9.]+)"(?:\]|,)""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LiteralKey();
}
