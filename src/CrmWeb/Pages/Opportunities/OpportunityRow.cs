using System.Linq.Expressions;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Domain.Value;

namespace CrmWeb.Pages.Opportunities;

/// <summary>One opportunity in a list or on the board (商机列表行).</summary>
public sealed record OpportunityRow(
    int Id, string Title, int CustomerId, string Customer, PyramidTier? Tier, OpportunityStage Stage, decimal Amount, string Currency, int? OwnPercent,
    DateOnly ExpectedOn, DateTime? ClosedAt, string LostReason, string? Owner, Guid Version)
{
    public static Expression<Func<Opportunity, OpportunityRow>> From(CrmDbContext db, StaffScope staff) => o => new OpportunityRow(
        o.Id, o.Title, o.CustomerId, staff.Calls(o.Customer.Name, o.Customer.Code, o.Customer.Class), o.Customer.Standing.Tier, o.Stage, o.Amount, o.Currency, o.OwnPercent,
        o.ExpectedOn, o.ClosedAt, o.LostReason, db.Users.Where(u => u.Id == o.OwnerId).Select(u => u.DisplayName).FirstOrDefault(), o.Version);

    public bool IsOverdueOn(DateOnly today) => ClosedAt is null && ExpectedOn < today;
}

/// <summary>How opportunities look (商机外观): the pill of each stage.</summary>
public static class OpportunityLook
{
    public static string Pill(OpportunityStage stage) => stage switch
    {
        OpportunityStage.Won => "pill ok",
        OpportunityStage.Lost => "pill bad",
        _ => "pill",
    };
}
