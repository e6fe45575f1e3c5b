using System.Runtime.CompilerServices;

namespace CrmWeb.Tests.Data;

/// <summary>Compares a text with the approved one in the repository; CRM_UPDATE_SNAPSHOTS=1 approves the new one instead.</summary>
internal static class Snapshot
{
    public static void Verify(string name, string text)
    {
        var file = Path.Combine(TestsFolder(), name);
        if (Environment.GetEnvironmentVariable("CRM_UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(file, text);

        var approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        Assert.True(approved == text, $"{name} differs from what the model says: {FirstDifference(approved, text)}. If that is meant, run the test once with CRM_UPDATE_SNAPSHOTS=1 and read the diff.");
    }

    private static string FirstDifference(string approved, string text)
        => string.Join("; ", text.Split('\n').Except(approved.Split('\n')).Select(l => "+ " + l.Trim())
            .Concat(approved.Split('\n').Except(text.Split('\n')).Select(l => "- " + l.Trim())).Take(6));

    private static string TestsFolder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, ".."));
}
