using System.Runtime.CompilerServices;

namespace CrmWeb.Tests.Language;

/// <summary>The sources of the web project, for tests that read what was written.</summary>
internal static class SourceFiles
{
    public static IEnumerable<string> Web()
        => Directory.EnumerateFiles(WebFolder(), "*.cs*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    public static string WebFolder([CallerFilePath] string here = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "CrmWeb"));
}
