namespace CrmWeb.Domain.Tests.Value;

/// <summary>A test on the public CDNOW purchases; skipped with its reason where the file is not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CdnowFactAttribute : FactAttribute
{
    public CdnowFactAttribute()
    {
        if (File is null)
            Skip = "cdnow_transactions.csv was found neither in CRM_REFERENCE_DATA nor in a folder shared/data beside the repository.";
    }

    public static string? File { get; } = Folders().Select(f => Path.Combine(f, "cdnow_transactions.csv")).FirstOrDefault(System.IO.File.Exists);

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable("CRM_REFERENCE_DATA") is { Length: > 0 } named)
            yield return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            yield return Path.Combine(folder.FullName, "shared", "data");
    }
}
