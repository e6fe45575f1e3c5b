using System.Linq.Expressions;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Handovers;
using CrmWeb.Domain.Value;

namespace CrmWeb.Pages.Handovers;

/// <summary>One handover as people read it (客户交接行).</summary>
/// <param name="SeesCustomer">The former owner may have gone out of reach of it.</param>
public sealed record HandoverRow(
    int Id, int CustomerId, string Customer, PyramidTier? Tier, bool SeesCustomer, string From, string To, DateOnly On, DateOnly DueOn, string? By, string Note, DateTime? NotedAt, string? NotedBy,
    HandoverStatus Status, DateTime? ClosedAt, string? ClosedBy, int? TaskId, Guid Version)
{
    public static Expression<Func<Handover, HandoverRow>> Of(CrmDbContext db, StaffScope staff)
    {
        var (customers, tasks) = (db.Customers.VisibleTo(staff), db.CareTasks.VisibleTo(staff));
        return h => new HandoverRow(
            h.Id, h.CustomerId, staff.Calls(h.Customer.Name, h.Customer.Code, h.Customer.Class), h.Customer.Standing.Tier, customers.Any(c => c.Id == h.CustomerId),
            db.Users.Where(u => u.Id == h.FromId).Select(u => u.DisplayName).First(), db.Users.Where(u => u.Id == h.ToId).Select(u => u.DisplayName).First(), h.On, h.DueOn,
            db.Users.Where(u => u.Id == h.OpenedBy).Select(u => u.DisplayName).FirstOrDefault(), staff.Sees(h.Note), h.NotedAt, db.Users.Where(u => u.Id == h.NotedBy).Select(u => u.DisplayName).FirstOrDefault(),
            h.Status, h.ClosedAt, db.Users.Where(u => u.Id == h.ClosedBy).Select(u => u.DisplayName).FirstOrDefault(), tasks.Where(t => t.FormId == h.TaskForm).Select(t => (int?)t.Id).FirstOrDefault(), h.Version);
    }

    public bool IsOpen => Status is HandoverStatus.Open;

    public bool IsLate(DateOnly today) => IsOpen && DueOn < today;
}

/// <summary>How handovers look (交接外观): the pill of each status.</summary>
public static class HandoverLook
{
    public static string Pill(HandoverStatus status, bool isLate = false) => status switch
    {
        HandoverStatus.Open when isLate => "pill bad",
        HandoverStatus.Open => "pill warn",
        HandoverStatus.Introduced => "pill ok",
        _ => "pill",
    };
}
