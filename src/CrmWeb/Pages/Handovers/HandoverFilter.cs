using System.Globalization;
using CrmWeb.Domain.Handovers;
using Microsoft.AspNetCore.WebUtilities;

namespace CrmWeb.Pages.Handovers;

/// <summary>Whose handovers are shown (交接视图).</summary>
public enum HandoverView
{
    /// <summary>我接手的.</summary>
    Received,

    /// <summary>我交出的.</summary>
    Given,

    /// <summary>全部.</summary>
    All,
}

/// <summary>Which open handovers a list shows (交接筛选), as it stands in the address.</summary>
public sealed class HandoverFilter
{
    public HandoverView? View { get; set; }

    /// <summary>The last handover of the page before.</summary>
    public int? After { get; set; }

    public static IQueryable<Handover> Choose(IQueryable<Handover> handovers, HandoverView view, int staffId) => view switch
    {
        HandoverView.Received => handovers.ReceivedBy(staffId),
        HandoverView.Given => handovers.GivenBy(staffId),
        _ => handovers,
    };

    public string AddressAfter(int? last) => QueryHelpers.AddQueryString("/handovers", new Dictionary<string, string?>
    {
        ["view"] = View?.ToString(),
        ["after"] = last?.ToString(CultureInfo.InvariantCulture),
    }.Where(p => p.Value is not null));
}
