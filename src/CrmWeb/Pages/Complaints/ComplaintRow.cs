using System.Linq.Expressions;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Value;

namespace CrmWeb.Pages.Complaints;

/// <summary>One complaint in a list (投诉列表行).</summary>
public sealed record ComplaintRow(
    int Id, CaseKind Kind, string Number, string Summary, int CustomerId, string Customer, PyramidTier? Tier, ClockFacts Clock,
    DateTime ReceivedAt, DateTime? ClosedAt, ComplaintOutcome? Outcome, string? Owner)
{
    public static Expression<Func<Complaint, ComplaintRow>> From(CrmDbContext db, StaffScope staff) => c => new ComplaintRow(
        c.Id, c.Kind, c.Number, c.Summary, c.CustomerId, staff.Calls(c.Customer.Name, c.Customer.Code, c.Customer.Class), c.Customer.Standing.Tier,
        new ClockFacts(c.Status, c.Severity, c.UrgentAt, c.NearBreachAt, c.FirstRepliedAt, c.ResolvedAt),
        c.ReceivedAt, c.ClosedAt, c.Outcome,
        db.Users.Where(u => u.Id == c.OwnerId).Select(u => u.DisplayName).FirstOrDefault());
}
