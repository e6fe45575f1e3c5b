using System.Security.Claims;
using CrmWeb.Access;

namespace CrmWeb.Frame;

/// <summary>One line of the main menu (菜单), seen by those who may read the folder it leads to.</summary>
public sealed record MenuLine(string Word, string Path, string Icon, string Folder)
{
    public bool IsFor(ClaimsPrincipal person) => FolderRules.All.Single(rule => rule.Path == Folder).Reads.Any(person.Is);

    public bool Covers(PathString path) => Path == "/" ? path == "/" : path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The main menu: daily work, insight, and keeping house.</summary>
public static class Menu
{
    public static IReadOnlyList<(string Word, IReadOnlyList<MenuLine> Lines)> Groups { get; } =
    [
        ("Menu.Work",
        [
            new("Menu.Today", "/", "home", "/Index"),
            new("Menu.Customers", "/customers", "users", "/Customers"),
            new("Menu.Stakeholders", "/stakeholders", "link", "/Stakeholders"),
            new("Menu.Interactions", "/interactions", "chat", "/Interactions"),
            new("Menu.Complaints", "/complaints", "alert", "/Complaints"),
            new("Menu.Care", "/care", "heart", "/Care"),
            new("Menu.Handovers", "/handovers", "person", "/Handovers"),
            new("Menu.Prospects", "/prospects", "filter", "/Prospecting"),
            new("Menu.Campaigns", "/campaigns", "bell", "/Campaigns"),
            new("Menu.Opportunities", "/opportunities", "up", "/Opportunities"),
        ]),
        ("Menu.Insight",
        [
            new("Menu.Pyramid", "/pyramid", "pyramid", "/Pyramid"),
            new("Menu.Review", "/pyramid/review", "clipboard", "/Pyramid/Review"),
            new("Menu.Balance", "/balance", "list", "/Balance"),
            new("Menu.Relationships", "/relationships", "flag", "/Relationships"),
            new("Menu.Equity", "/value/equity", "coins", "/Value"),
            new("Menu.WhatIf", "/value/what-if", "edit", "/Value"),
            new("Menu.ValueRuns", "/value/runs", "clock", "/Value"),
            new("Menu.BackTest", "/value/backtest", "check", "/Value"),
        ]),
        ("Menu.House",
        [
            new("Menu.Import", "/import", "upload", "/Imports"),
            new("Menu.Duplicates", "/duplicates", "users", "/Duplicates"),
            new("Menu.Export", "/export", "download", "/Exports"),
            new("Menu.Users", "/users", "key", "/Users"),
            new("Menu.Settings", "/settings", "gear", "/Settings"),
        ]),
    ];

    /// <summary>What people begin from anywhere (常用操作), offered by the palette.</summary>
    public static IReadOnlyList<MenuLine> Acts { get; } =
    [
        new("Log.Title", "/interactions/new", "chat", "/Interactions/New"),
        new("Customers.New", "/customers/new", "plus", "/Customers/New"),
        new("Complaints.New", "/complaints/new", "plus", "/Complaints/New"),
        new("Care.New", "/care/new", "plus", "/Care/New"),
        new("Opportunities.New", "/opportunities/new", "plus", "/Opportunities/New"),
        new("Stakeholders.New", "/stakeholders/new", "plus", "/Stakeholders/New"),
        new("Contacts.Title", "/customers/contacts", "person", "/Contacts"),
        new("Keys.Title", "/keys", "key", "/Keys"),
        new("ChangePassword.Title", "/change-password", "key", "/Access/ChangePassword"),
    ];

    /// <summary>The line that a page belongs to: of a line and one below it, the one below.</summary>
    public static MenuLine? LineOf(PathString path)
        => Groups.SelectMany(group => group.Lines).Where(line => line.Covers(path)).MaxBy(line => line.Path.Length);

    /// <summary>May log what happened with a customer; an auditor only reads.</summary>
    public static bool MayLog(ClaimsPrincipal person)
        => FolderRules.All.Single(rule => rule.Path == "/Interactions/New").Writes.Any(person.Is);
}
