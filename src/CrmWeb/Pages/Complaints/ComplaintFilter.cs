using CrmWeb.Data;
using CrmWeb.Data.Search;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Search;
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

/// <summary>Which complaints a list shows (投诉筛选), as it stands in the address.</summary>
public sealed class ComplaintFilter
{
    public bool Closed { get; set; }
    public ComplaintOwners Whose { get; set; }
    public Severity? Severity { get; set; }
    public string? Q { get; set; }

    /// <summary>The last complaint of the page before.</summary>
    public int? After { get; set; }
    public bool IsEmpty => !Closed && Whose == ComplaintOwners.All && Severity is null && string.IsNullOrWhiteSpace(Q);

    public IQueryable<Complaint> Choose(IQueryable<Complaint> complaints, CrmDbContext db, StaffScope staff)
    {
        var chosen = Closed ? complaints.Closed() : complaints.Open();
        chosen = Whose switch
        {
            ComplaintOwners.Mine => chosen.Concerning(staff.StaffId),
            ComplaintOwners.Team => chosen.OfTeams(staff.TeamIds),
            ComplaintOwners.Unassigned => chosen.Unassigned(),
            _ => chosen,
        };
        if (Severity is { } severity)
            chosen = chosen.Where(c => c.Severity == severity);
        return Matching(chosen, db);
    }

    /// <summary>The rows after the last one shown, in the order of the list.</summary>
    public IQueryable<Complaint> Page(IQueryable<Complaint> chosen, ComplaintPlace? last) => (Closed, last) switch
    {
        (true, null) => chosen.LastClosedFirst(),
        (true, _) => chosen.ClosedBefore(last).LastClosedFirst(),
        (false, null) => chosen.MostUrgentFirst(),
        (false, _) => chosen.LessUrgentThan(last).MostUrgentFirst(),
    };

    public string AddressAfter(int? last) => QueryHelpers.AddQueryString("/complaints", new Dictionary<string, string?>
    {
        ["closed"] = Closed ? "true" : null,
        ["whose"] = Whose == ComplaintOwners.All ? null : $"{Whose}",
        ["severity"] = Severity?.ToString(),
        ["q"] = string.IsNullOrWhiteSpace(Q) ? null : Q,
        ["after"] = last?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    }.Where(p => p.Value is not null));

    private IQueryable<Complaint> Matching(IQueryable<Complaint> complaints, CrmDbContext db)
    {
        var text = SearchText.Normalise(Q);
        if (text.Length == 0)
            return complaints;

        var customers = db.Customers.Matching(db, Q).Select(c => c.Id);
        return complaints.Where(c => c.SearchText.Contains(text) || customers.Contains(c.CustomerId));
    }
}
