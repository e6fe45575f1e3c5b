using System.Globalization;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using Microsoft.AspNetCore.WebUtilities;

namespace CrmWeb.Pages.Care;

/// <summary>Which view of the work list (关怀视图) is shown.</summary>
public enum CareView
{
    Mine,
    Team,
    Overdue,
    Unassigned,
    UnownedCustomers,
    Done,
}

/// <summary>Which care tasks a list shows (关怀筛选), as it stands in the address.</summary>
public sealed class CareFilter
{
    public CareView? View { get; set; }
    public CareReason? Reason { get; set; }

    /// <summary>The last task of the page before.</summary>
    public int? After { get; set; }

    public IQueryable<CareTask> Choose(IQueryable<CareTask> tasks, CareView view, StaffScope staff, DateOnly today)
    {
        var chosen = view switch
        {
            CareView.Mine => tasks.Open().OwnedBy(staff.StaffId),
            CareView.Overdue => tasks.Open().OverdueOn(today),
            CareView.Unassigned => tasks.Open().Unassigned(),
            CareView.UnownedCustomers => tasks.Open().OfUnownedCustomers(),
            CareView.Done => tasks.Where(t => t.DoneAt != null),
            _ => tasks.Open(),
        };
        return Reason is { } reason ? chosen.Where(t => t.Reason == reason) : chosen;
    }

    public string AddressAfter(int? last) => QueryHelpers.AddQueryString("/care", new Dictionary<string, string?>
    {
        ["view"] = View?.ToString(),
        ["reason"] = Reason?.ToString(),
        ["after"] = last?.ToString(CultureInfo.InvariantCulture),
    }.Where(p => p.Value is not null));
}
