using System.Globalization;
using CrmWeb.Data;
using CrmWeb.Data.Access;
using CrmWeb.Data.Search;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Pages.CustomFields;
using Microsoft.AspNetCore.WebUtilities;

namespace CrmWeb.Pages.Contacts;

/// <summary>What a reader chose above the list of contacts (联系人筛选); it stands in the address.</summary>
public sealed class ContactFilter
{
    public const string Page = "/customers/contacts";

    public string? Q { get; set; }

    /// <summary>Only those whom the reader looks after.</summary>
    public bool Mine { get; set; }
    public DecisionRole? Role { get; set; }
    public Influence? Influence { get; set; }

    /// <summary>What is asked of the company's own fields, by their numbers, and where spans of them end.</summary>
    public Dictionary<int, string?> Own { get; set; } = [];
    public Dictionary<int, string?> Upto { get; set; } = [];

    /// <summary>The last row of the page before.</summary>
    public int? Before { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Q) && !Mine && Role is null && Influence is null && !OwnFilter.Parts(Own, Upto).Any();

    private bool HasWords => !string.IsNullOrWhiteSpace(Q);

    /// <summary>All that were chosen, whoever was entered last first.</summary>
    public IQueryable<Contact> Choose(CrmDbContext db, StaffScope staff, IReadOnlyList<IQueryable<int>> own)
    {
        // All of them are so many that the latest are soon met.
        var seen = IsEmpty ? Walked(db, staff) : db.Contacts.VisibleTo(staff);
        var chosen = Sift(seen, staff, own);
        // Whoever sees names and numbers masked must not find out what they are by searching.
        return HasWords && !staff.SeesMasked ? chosen.Matching(db, Q).OrderByDescending(c => c.Id) : chosen;
    }

    /// <summary>Those of the latest that hold the words, each looked at by itself.</summary>
    public IQueryable<Contact> AmongLatest(CrmDbContext db, StaffScope staff, IReadOnlyList<IQueryable<int>> own)
        => Sift(Walked(db, staff), staff, own).Take(FirstRows.LookedAt).Saying(Q);

    private static IQueryable<Contact> Walked(CrmDbContext db, StaffScope staff) => db.Contacts.VisibleTo(staff.InOrder).OfTeams(db, staff, c => c.CustomerId);

    private IQueryable<Contact> Sift(IQueryable<Contact> seen, StaffScope staff, IReadOnlyList<IQueryable<int>> own)
    {
        var chosen = own.Aggregate(seen.Current().Where(c => c.Customer.ArchivedAt == null), (found, records) => found.Where(c => records.Contains(c.Id)));
        chosen = Mine ? chosen.Where(c => c.StaffId == staff.StaffId) : chosen;
        chosen = Role is { } role ? chosen.Where(c => c.DecisionRole == role) : chosen;
        chosen = Influence is { } influence ? chosen.Where(c => c.Influence == influence) : chosen;
        return (Before is { } before ? chosen.Where(c => c.Id < before) : chosen).OrderByDescending(c => c.Id);
    }

    /// <summary>The address of this choice, from a row on.</summary>
    public string AddressFrom(int? before) => QueryHelpers.AddQueryString(Page, new Dictionary<string, string?>
    {
        ["q"] = string.IsNullOrWhiteSpace(Q) ? null : Q,
        ["mine"] = Mine ? "true" : null,
        ["role"] = Role?.ToString(),
        ["influence"] = Influence?.ToString(),
        ["before"] = before?.ToString(CultureInfo.InvariantCulture),
    }.Where(p => p.Value is not null).Concat(OwnFilter.Parts(Own, Upto)));
}
