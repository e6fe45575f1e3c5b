namespace CrmWeb.BrowserTests.Browser;

/// <summary>A test that needs a browser: skipped with its reason where none is installed, unless one is required.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = BrowserTheoryAttribute.Reason;
}

/// <summary>The same for a test with several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Reason;

    internal static string? Reason { get; } = InstalledChromium.Path is null && !InstalledChromium.IsRequired
        ? "No Chromium, Chrome or Edge was found; install one or name it in CHROMIUM_PATH."
        : null;
}
