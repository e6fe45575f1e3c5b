using CrmWeb.Domain.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static CrmWeb.Domain.Access.StaffRole;

namespace CrmWeb.Access;

/// <summary>The one place where folders are closed to roles (目录权限表); what stands in no line is closed to everybody.</summary>
/// <remarks>
/// A rule says which roles may come in; which records they find there is for <c>VisibleTo</c>. A page below a folder
/// obeys both its own line and the folder's. An endpoint that is no page takes a line by name:
/// <c>.RequireAuthorization(FolderRules.Policy("/Value"))</c>.
/// </remarks>
public static class FolderRules
{
    private static readonly StaffRole[] Everyone = Enum.GetValues<StaffRole>();
    private static readonly StaffRole[] Working = [Sales, Manager, ServiceDesk, Administrator];
    private static readonly StaffRole[] Selling = [Sales, Manager, Administrator];
    private static readonly StaffRole[] Leading = [Manager, Administrator];
    private static readonly StaffRole[] Overseeing = [Manager, Administrator, Auditor];
    private static readonly StaffRole[] Housekeeping = [Administrator, Auditor];

    /// <summary>Forms in folders that an auditor reads: who may not send one need not see it.</summary>
    private static readonly string[] Forms =
    [
        "/Customers/Pick",
        "/Interactions/Edit", "/Interactions/Settlement", "/Interactions/Withdrawal",
        "/Complaints/Edit", "/Complaints/Acknowledgement", "/Complaints/Assessment", "/Complaints/Investigation", "/Complaints/Waiting",
        "/Complaints/Conversion", "/Complaints/Response", "/Complaints/Answer", "/Complaints/Resolution", "/Complaints/Satisfaction", "/Complaints/Reopening", "/Complaints/Products",
        "/Care/Edit", "/Care/Completion", "/Care/Postponement",
    ];

    public static IReadOnlyList<FolderRule> All { get; } =
    [
        new("/Index", Everyone, Working),
        new("/Search", Everyone, []),
        new("/Keys", Everyone, []),
        new("/Customers", Everyone, Working),
        new("/Customers/New", Selling, Selling),
        new("/Customers/Edit", Working, Working),
        new("/Customers/RelationshipType", Selling, Selling),
        new("/Customers/Owner", Leading, Leading),
        new("/Customers/Stage", Selling, Selling),
        new("/Customers/Closing", Selling, Selling),
        new("/Customers/Archiving", Selling, Selling),
        new("/CustomerTags", Everyone, Selling),
        new("/Lists", Everyone, Working),
        new("/Merges", Leading, Leading),
        new("/BulkChanges", Leading, Leading),
        new("/SavedViews", Working, Working),
        new("/Duplicates", Selling, Selling),
        new("/Contacts", Working, Working),
        new("/Alerts", Everyone, Working),
        new("/Alerts/New", Working, Working),
        new("/Alerts/Reason", Working, Working),
        new("/Alerts/Grants", Housekeeping, [Administrator]),
        new("/Alerts/Looks", Housekeeping, []),
        new("/Balance", Everyone, []),
        new("/CustomerPreferences", Everyone, Working),
        new("/Occasions", Everyone, Working),
        new("/Households", Everyone, Working),
        new("/Advice", Overseeing, Leading),
        new("/Preparations", Everyone, Working),
        new("/Entitlements", Everyone, Working),
        new("/InfluenceCharts", Everyone, []),
        new("/Stakeholders", Everyone, Selling),
        new("/Stakeholders/New", Selling, Selling),
        new("/Stakeholders/Edit", Selling, Selling),
        new("/Stakeholders/Links", Selling, Selling),
        new("/Stakeholders/Touch", Selling, Selling),
        new("/Relationships", [Sales, Manager, Administrator, Auditor], Leading),
        new("/Purchases", Everyone, [Administrator]),
        new("/Purchases/New", [Administrator], [Administrator]),
        new("/Purchases/Edit", [Administrator], [Administrator]),
        new("/Contracts", Everyone, Leading),
        new("/Contracts/New", Leading, Leading),
        new("/Contracts/Edit", Leading, Leading),
        new("/Products", [Administrator, Auditor], [Administrator]),
        new("/Products/New", [Administrator], [Administrator]),
        new("/Interactions", Everyone, Working),
        new("/Interactions/New", Working, Working),
        new("/Attachments", Working, Working),
        new("/Calendars", Working, Working),
        new("/LogTemplates", Working, Working),
        new("/Complaints", Everyone, Working),
        new("/Complaints/New", Working, Working),
        new("/Complaints/Approval", Leading, Leading),
        new("/Care", Everyone, Working),
        new("/Care/New", Working, Working),
        new("/Needs", Everyone, Working),
        new("/Prospecting", Everyone, Selling),
        new("/Prospecting/Qualification", Selling, Selling),
        new("/Campaigns", [Sales, Manager, Administrator, Auditor], Selling),
        new("/Campaigns/New", Leading, Leading),
        new("/Campaigns/Edit", Selling, Selling),
        new("/DevelopmentPlans", Everyone, Selling),
        new("/Handovers", Everyone, Working),
        new("/PitchCards", Everyone, []),
        new("/Opportunities", Everyone, Selling),
        new("/Opportunities/New", Selling, Selling),
        new("/Opportunities/Edit", Selling, Selling),
        new("/Opportunities/Stage", Selling, Selling),
        new("/Opportunities/Won", Selling, Selling),
        new("/Opportunities/Lost", Selling, Selling),
        new("/Opportunities/Reopening", Selling, Selling),
        new("/Imports", Selling, Selling),
        new("/Exports", [Sales, Manager, Administrator, Auditor], Selling),
        new("/Pyramid", [Sales, Manager, Administrator, Auditor], Leading),
        new("/Pyramid/Review", Overseeing, Leading),
        new("/Value", Overseeing, Leading),
        new("/Value/WhatIf/New", Leading, Leading),
        new("/Settings", Overseeing, Leading),
        new("/Settings/Holidays", Housekeeping, [Administrator]),
        new("/Settings/Retimings", Housekeeping, [Administrator]),
        new("/Settings/Causes", Housekeeping, [Administrator]),
        new("/Settings/Cause", [Administrator], [Administrator]),
        new("/Settings/Categories", Housekeeping, [Administrator]),
        new("/Settings/Category", [Administrator], [Administrator]),
        new("/Settings/LostReasons", Housekeeping, [Administrator]),
        new("/Settings/LostReason", [Administrator], [Administrator]),
        new("/Settings/Fields", Housekeeping, [Administrator]),
        new("/Settings/Field", [Administrator], [Administrator]),
        new("/Users", [Administrator, Auditor], [Administrator]),
        new("/Users/New", [Administrator], [Administrator]),
        new("/Users/Edit", [Administrator], [Administrator]),
        new("/Users/Team", [Administrator], [Administrator]),
        new("/Access/ChangePassword", Everyone, Everyone),
        new("/Access/SignOut", Everyone, Everyone),
        .. Forms.Select(page => new FolderRule(page, Working, Working)),
    ];

    /// <summary>The pages that anybody may open, for nobody can be signed in there yet.</summary>
    public static IReadOnlyList<string> Open { get; } = ["/Access/SignIn", "/Access/Invitation", "/Access/Setup", "/Errors"];

    public static string Policy(string path) => All.Single(r => r.Path == path).Path;

    public static void Close(AuthorizationOptions options)
    {
        foreach (var rule in All)
            options.AddPolicy(rule.Path, p => p.RequireAuthenticatedUser().AddRequirements(rule));
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(_ => false).Build();
    }

    public static void Close(RazorPagesOptions pages)
    {
        foreach (var path in All.Select(r => r.Path))
            pages.Conventions.AuthorizeFolder(path, path).AuthorizePage(path, path);
        foreach (var path in Open)
            pages.Conventions.AllowAnonymousToFolder(path).AllowAnonymousToPage(path);
    }
}
