using System.Globalization;
using CrmWeb.Data;
using CrmWeb.Data.Search;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Domain.Search;
using CrmWeb.Pages.CustomFields;
using Microsoft.AspNetCore.WebUtilities;

namespace CrmWeb.Pages.Opportunities;

/// <summary>Whose opportunities are shown (商机负责范围).</summary>
public enum OpportunityOwners
{
    All,
    Mine,
    Team,
}

/// <summary>In which state the opportunities of a list are (商机状态筛选).</summary>
public enum OpportunityState
{
    Open,
    Overdue,
    Won,
    Lost,
}

/// <summary>Which opportunities are shown (商机筛选), as it stands in the address.</summary>
public sealed class OpportunityFilter
{
    public OpportunityState State { get; set; }
    public OpportunityOwners Whose { get; set; }
    public OpportunityStage? Stage { get; set; }

    /// <summary>Only those expected in this month, such as 2026-05, and not overdue.</summary>
    public string? Month { get; set; }

    /// <summary>Only those lost for this reason.</summary>
    public string? Reason { get; set; }
    public string? Q { get; set; }

    /// <summary>What is asked of the company's own fields, by their numbers, and where spans of them end.</summary>
    public Dictionary<int, string?> Own { get; set; } = [];
    public Dictionary<int, string?> Upto { get; set; } = [];

    /// <summary>The last row of the page before.</summary>
    public int? After { get; set; }
    public bool IsClosed => State >= OpportunityState.Won;
    public bool IsEmpty => State == OpportunityState.Open && Whose == OpportunityOwners.All && Stage is null && Month is null && Reason is null && string.IsNullOrWhiteSpace(Q) && !OwnFilter.Parts(Own, Upto).Any();

    /// <summary>Those of the people chosen that fit the words, whatever became of them.</summary>
    public IQueryable<Opportunity> Within(IQueryable<Opportunity> visible, CrmDbContext db, StaffScope staff, IEnumerable<IQueryable<int>> own)
    {
        var chosen = Whose switch
        {
            OpportunityOwners.Mine => visible.OwnedBy(staff.StaffId),
            OpportunityOwners.Team => visible.OfTeams(staff.TeamIds),
            _ => visible,
        };
        return Matching(own.Aggregate(chosen, (found, records) => found.Where(o => records.Contains(o.Id))), db, staff);
    }

    /// <summary>The rows of the list.</summary>
    public IQueryable<Opportunity> Choose(IQueryable<Opportunity> visible, CrmDbContext db, StaffScope staff, IEnumerable<IQueryable<int>> own, DateOnly today)
    {
        var within = Within(visible, db, staff, own);
        var chosen = State switch
        {
            OpportunityState.Won => within.At(OpportunityStage.Won),
            OpportunityState.Lost => within.At(OpportunityStage.Lost),
            OpportunityState.Overdue => within.OverdueOn(today),
            _ => within.Open(),
        };
        if (Stage is { } stage && !IsClosed)
            chosen = chosen.At(stage);
        if (State == OpportunityState.Lost && !string.IsNullOrEmpty(Reason))
            chosen = chosen.Where(o => o.LostReason == Reason);
        return Expected(chosen, today);
    }

    public string Address(string page, int? after = null) => QueryHelpers.AddQueryString(page, new Dictionary<string, string?>
    {
        ["state"] = State == OpportunityState.Open ? null : $"{State}",
        ["whose"] = Whose == OpportunityOwners.All ? null : $"{Whose}",
        ["stage"] = Stage?.ToString(),
        ["month"] = Month,
        ["reason"] = Reason,
        ["q"] = string.IsNullOrWhiteSpace(Q) ? null : Q,
        ["after"] = after?.ToString(CultureInfo.InvariantCulture),
    }.Where(p => p.Value is not null).Concat(OwnFilter.Parts(Own, Upto)));

    /// <summary>The list of some of them: of the same people, with the same words and the same asked of the company's own fields.</summary>
    public string ListOf(OpportunityFilter some)
    {
        (some.Whose, some.Q, some.Own, some.Upto) = (Whose, Q, Own, Upto);
        return some.Address("/opportunities/list");
    }

    private IQueryable<Opportunity> Expected(IQueryable<Opportunity> opportunities, DateOnly today)
    {
        if (IsClosed || !DateOnly.TryParseExact(Month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) || first.Year > 9000)
            return opportunities;

        var next = first.AddMonths(1);
        return opportunities.Where(o => o.ExpectedOn >= first && o.ExpectedOn < next && o.ExpectedOn >= today);
    }

    private IQueryable<Opportunity> Matching(IQueryable<Opportunity> opportunities, CrmDbContext db, StaffScope staff)
    {
        var text = SearchText.Normalise(Q);
        if (text.Length == 0)
            return opportunities;

        var customers = db.Customers.MatchingFor(staff, db, Q).Select(c => c.Id);
        return opportunities.Where(o => o.SearchText.Contains(text) || customers.Contains(o.CustomerId));
    }
}
