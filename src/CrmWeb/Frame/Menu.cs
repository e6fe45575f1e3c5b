using System.Security.Claims;

namespace CrmWeb.Frame;

/// <summary>One line of the main menu (菜单) and the roles that see it.</summary>
public sealed record MenuLine(string Word, string Path, string Icon, IReadOnlyList<string> Roles)
{
    public bool IsFor(ClaimsPrincipal person) => Roles.Any(person.IsInRole);

    public bool Covers(PathString path) => Path == "/" ? path == "/" : path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The main menu: daily work, insight, and keeping house.</summary>
public static class Menu
{
    private const string Sales = "Sales", Manager = "Manager", ServiceDesk = "ServiceDesk", Administrator = "Administrator", Auditor = "Auditor";
    private static readonly string[] Everyone = [Sales, Manager, ServiceDesk, Administrator, Auditor];

    public static IReadOnlyList<(string Word, IReadOnlyList<MenuLine> Lines)> Groups { get; } =
    [
        ("Menu.Work",
        [
            new("Menu.Today", "/", "home", Everyone),
            new("Menu.Customers", "/customers", "users", Everyone),
            new("Menu.Stakeholders", "/stakeholders", "link", Everyone),
            new("Menu.Interactions", "/interactions", "chat", Everyone),
            new("Menu.Complaints", "/complaints", "alert", Everyone),
            new("Menu.Care", "/care", "heart", Everyone),
        ]),
        ("Menu.Insight",
        [
            new("Menu.Pyramid", "/pyramid", "pyramid", [Sales, Manager, Administrator, Auditor]),
            new("Menu.ValueRuns", "/value/runs", "coins", [Manager, Administrator, Auditor]),
        ]),
        ("Menu.House",
        [
            new("Menu.Import", "/import", "upload", [Sales, Manager, Administrator]),
            new("Menu.Users", "/users", "key", [Administrator]),
            new("Menu.Settings", "/settings", "gear", [Manager, Administrator, Auditor]),
        ]),
    ];

    /// <summary>May log what happened with a customer; an auditor only reads.</summary>
    public static bool MayLog(ClaimsPrincipal person) => new[] { Sales, Manager, ServiceDesk, Administrator }.Any(person.IsInRole);
}
