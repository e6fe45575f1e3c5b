using System.Globalization;
using System.Linq.Expressions;
using CrmWeb.Data;
using CrmWeb.Data.Search;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Prospecting;
using CrmWeb.Domain.Stakeholders;
using Microsoft.AspNetCore.WebUtilities;

namespace CrmWeb.Pages.Prospecting;

/// <summary>Whose prospects are shown (线索负责范围).</summary>
public enum ProspectOwners
{
    All,
    Mine,
    Nobody,
}

/// <summary>Which prospects a list shows (线索筛选), as it stands in the address.</summary>
public sealed class ProspectFilter
{
    public QualificationResult? Result { get; set; }
    public CustomerSource? Source { get; set; }
    public ProspectOwners Whose { get; set; }
    public string? Q { get; set; }

    /// <summary>The last row of the page before.</summary>
    public int? After { get; set; }
    public bool IsEmpty => this is { Result: null, Source: null, Whose: ProspectOwners.All } && string.IsNullOrWhiteSpace(Q);

    public IQueryable<Customer> Choose(IQueryable<Customer> visible, CrmDbContext db, StaffScope staff)
    {
        var chosen = visible.Prospects();
        chosen = Result switch
        {
            null => chosen,
            // Where nobody looked, everything is open.
            QualificationResult.Open => chosen.Where(c => !db.Qualifications.Any(q => q.CustomerId == c.Id && q.Result != QualificationResult.Open)),
            { } result => chosen.Where(c => db.Qualifications.Any(q => q.CustomerId == c.Id && q.Result == result)),
        };
        chosen = Source is { } source ? chosen.Where(c => c.Source == source) : chosen;
        chosen = Whose switch
        {
            ProspectOwners.Mine => chosen.Where(c => c.OwnerId == staff.StaffId),
            ProspectOwners.Nobody => chosen.Where(c => c.OwnerId == null),
            _ => chosen,
        };
        chosen = After is { } last ? chosen.Where(c => c.Standing.CustomerId < last) : chosen;
        return chosen.MatchingFor(staff, db, Q);
    }

    public string Address(int? after) => QueryHelpers.AddQueryString("/prospects", new Dictionary<string, string?>
    {
        ["result"] = Result?.ToString(),
        ["source"] = Source?.ToString(),
        ["whose"] = Whose == ProspectOwners.All ? null : $"{Whose}",
        ["q"] = string.IsNullOrWhiteSpace(Q) ? null : Q,
        ["after"] = after?.ToString(CultureInfo.InvariantCulture),
    }.Where(p => p.Value is not null));
}

/// <summary>One prospect in the list (线索列表行).</summary>
public sealed record ProspectRow(
    int Id, string Name, CustomerSource Source, string? BroughtBy, int? QualificationId, CreditRisk? Credit, GrowthOutlook? Growth, int? Teaches, DateTime CreatedAt, DateTime? LastContactAt, string? Owner)
{
    public static Expression<Func<Customer, ProspectRow>> From(CrmDbContext db, StaffScope staff) => c => new ProspectRow(
        c.Id, staff.Calls(c.Name, c.Code, c.Class), c.Source,
        db.RelationshipLinks.Where(l => l.ToId == c.Stakeholder.Id && l.Kind == LinkKind.Refers && db.Stakeholders.VisibleTo(staff).Any(s => s.Id == l.FromId)).OrderBy(l => l.Id)
            .Select(l => staff.Calls(l.From.Name, l.From.Customer == null ? "" : l.From.Customer.Code, l.From.Customer == null ? CustomerClass.Enterprise : l.From.Customer.Class)).FirstOrDefault(),
        db.Qualifications.Where(q => q.CustomerId == c.Id).Select(q => (int?)q.Id).FirstOrDefault(),
        db.Qualifications.Where(q => q.CustomerId == c.Id).Select(q => q.Credit).FirstOrDefault(),
        db.Qualifications.Where(q => q.CustomerId == c.Id).Select(q => q.Growth).FirstOrDefault(),
        db.Qualifications.Where(q => q.CustomerId == c.Id).Select(q => q.Teaches).FirstOrDefault(),
        c.CreatedAt, c.LastContactAt, db.Users.Where(u => u.Id == c.OwnerId).Select(u => u.DisplayName).FirstOrDefault());
}

/// <summary>How verdicts look (关口外观).</summary>
public static class GateLook
{
    public static string Pill(Verdict verdict) => verdict switch
    {
        Verdict.Yes => "pill ok",
        Verdict.No => "pill bad",
        _ => "pill",
    };

    public static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Yes => "✓",
        Verdict.No => "✗",
        _ => "?",
    };
}
