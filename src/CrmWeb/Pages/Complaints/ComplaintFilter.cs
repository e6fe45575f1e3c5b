using CrmWeb.Data;
using CrmWeb.Data.Search;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Balance;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Search;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Pages.CustomFields;
using Microsoft.AspNetCore.WebUtilities;

namespace CrmWeb.Pages.Complaints;

/// <summary>Whose complaints a list shows (负责范围).</summary>
public enum ComplaintOwners
{
    All,
    Mine,
    Team,
    Unassigned,
}

/// <summary>In which state the complaints of a list are (投诉状态筛选).</summary>
public enum ComplaintState
{
    Open,
    AwaitingApproval,
    Closed,
}

/// <summary>Which complaints a list shows (投诉筛选), as it stands in the address.</summary>
public sealed class ComplaintFilter
{
    public ComplaintState State { get; set; }
    public ComplaintOwners Whose { get; set; }
    public CaseKind? Kind { get; set; }
    public Severity? Severity { get; set; }

    /// <summary>Only of customers who also play this role in the circle.</summary>
    public StakeholderRole? Circle { get; set; }
    public string? Q { get; set; }

    /// <summary>What is asked of the company's own fields, by their numbers, and where spans of them end.</summary>
    public Dictionary<int, string?> Own { get; set; } = [];
    public Dictionary<int, string?> Upto { get; set; } = [];

    /// <summary>The last complaint of the page before.</summary>
    public int? After { get; set; }
    public bool IsEmpty => State == ComplaintState.Open && Whose == ComplaintOwners.All && Kind is null && Severity is null && Circle is null && string.IsNullOrWhiteSpace(Q) && !OwnFilter.Parts(Own, Upto).Any();

    /// <summary>All that were chosen, after the last one shown, in the order of the list.</summary>
    public IQueryable<Complaint> Choose(IQueryable<Complaint> complaints, CrmDbContext db, StaffScope staff, IEnumerable<IQueryable<int>> own, ComplaintPlace? last)
        => Page(Matching(Sift(complaints, db, staff, own), db, staff), last);

    /// <summary>Those of the first of the list that hold the words, each looked at by itself.</summary>
    public IQueryable<Complaint> AmongFirst(IQueryable<Complaint> complaints, CrmDbContext db, StaffScope staff, IEnumerable<IQueryable<int>> own, ComplaintPlace? last)
    {
        var (text, customers) = (SearchText.Normalise(Q), db.Customers.Saying(Q, staff));
        var first = Page(Sift(complaints, db, staff, own), last);
        return (State == ComplaintState.Closed ? first.Take(FirstRows.LookedAt) : first) // what is open is never so much
            .Where(c => c.SearchText.Contains(text) || customers.Any(customer => customer.Id == c.CustomerId));
    }

    private IQueryable<Complaint> Sift(IQueryable<Complaint> complaints, CrmDbContext db, StaffScope staff, IEnumerable<IQueryable<int>> own)
    {
        var chosen = State switch
        {
            ComplaintState.Closed => complaints.Closed(),
            ComplaintState.AwaitingApproval => complaints.AwaitingApproval(),
            _ => complaints.Open(),
        };
        chosen = Whose switch
        {
            ComplaintOwners.Mine => chosen.Concerning(staff.StaffId, db.Customers),
            ComplaintOwners.Team => chosen.OfTeams(staff.TeamIds),
            ComplaintOwners.Unassigned => chosen.Unassigned(),
            _ => chosen,
        };
        if (Kind is { } kind)
            chosen = chosen.OfKind(kind);
        if (Severity is { } severity)
            chosen = chosen.Where(c => c.Severity == severity);
        if (Circle is { } role)
            chosen = chosen.InRole(role);
        return own.Aggregate(chosen, (found, records) => found.Where(c => records.Contains(c.Id)));
    }

    private IQueryable<Complaint> Page(IQueryable<Complaint> chosen, ComplaintPlace? last) => (State == ComplaintState.Closed, last) switch
    {
        (true, null) => chosen.LastClosedFirst(),
        (true, _) => chosen.ClosedBefore(last).LastClosedFirst(),
        (false, null) => chosen.MostUrgentFirst(),
        (false, _) => chosen.LessUrgentThan(last).MostUrgentFirst(),
    };

    public string AddressAfter(int? last) => QueryHelpers.AddQueryString("/complaints", new Dictionary<string, string?>
    {
        ["state"] = State == ComplaintState.Open ? null : $"{State}",
        ["whose"] = Whose == ComplaintOwners.All ? null : $"{Whose}",
        ["kind"] = Kind?.ToString(),
        ["severity"] = Severity?.ToString(),
        ["circle"] = Circle?.ToString(),
        ["q"] = string.IsNullOrWhiteSpace(Q) ? null : Q,
        ["after"] = last?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    }.Where(p => p.Value is not null).Concat(OwnFilter.Parts(Own, Upto)));

    private IQueryable<Complaint> Matching(IQueryable<Complaint> complaints, CrmDbContext db, StaffScope staff)
    {
        var text = SearchText.Normalise(Q);
        if (text.Length == 0)
            return complaints;

        var customers = db.Customers.MatchingFor(staff, db, Q).Select(c => c.Id);
        return complaints.Where(c => c.SearchText.Contains(text) || customers.Contains(c.CustomerId));
    }
}
