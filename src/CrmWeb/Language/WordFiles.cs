using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;

namespace CrmWeb.Language;

/// <summary>The resource files (资源文件) <c>Resources/*.resx</c>, as built into this assembly and its Chinese satellite.</summary>
public static class WordFiles
{
    /// <summary>Every key and its words; where two files have the same key the first by name wins, and a test complains.</summary>
    public static Dictionary<string, string> Read(CultureInfo culture)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, key, value) in Entries(culture))
            words.TryAdd(key, value);
        return words;
    }

    public static IEnumerable<(string File, string Key, string Value)> Entries(CultureInfo culture)
    {
        var assembly = AssemblyOf(culture);
        foreach (var file in assembly.GetManifestResourceNames().Where(IsWords).Order(StringComparer.Ordinal))
        {
            using var reader = new ResourceReader(assembly.GetManifestResourceStream(file)!);
            foreach (DictionaryEntry entry in reader)
                yield return (file, (string)entry.Key, (string)entry.Value!);
        }
    }

    private static bool IsWords(string resource)
        => resource.StartsWith("CrmWeb.Resources.", StringComparison.Ordinal) && resource.EndsWith(".resources", StringComparison.Ordinal);

    private static Assembly AssemblyOf(CultureInfo culture)
        => culture.Equals(CultureInfo.InvariantCulture) ? typeof(WordFiles).Assembly : typeof(WordFiles).Assembly.GetSatelliteAssembly(culture);
}
