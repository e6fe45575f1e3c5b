using System.Linq.Expressions;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Needs;

namespace CrmWeb.Pages.Needs;

/// <summary>One need in a list (需求列表行).</summary>
public sealed record NeedRow(
    int Id, int CustomerId, string What, NeedKind Kind, NeedClarity Clarity, NeedPriority Priority, NeedStatus Status, int? InteractionId, int? OpportunityId, string? Opportunity)
{
    public static Expression<Func<Need, NeedRow>> From(CrmDbContext db, StaffScope staff) => n => new NeedRow(
        n.Id, n.CustomerId, staff.Sees(n.What), n.Kind, n.Clarity, n.Priority, n.Status, n.InteractionId, n.OpportunityId,
        db.Opportunities.Where(o => o.Id == n.OpportunityId).Select(o => o.Title).FirstOrDefault());
}

/// <summary>How needs look (需求外观): the pill of each status.</summary>
public static class NeedLook
{
    public static string Pill(NeedStatus status) => status switch
    {
        NeedStatus.Met => "pill ok",
        NeedStatus.Confirmed => "pill warn",
        _ => "pill",
    };
}
