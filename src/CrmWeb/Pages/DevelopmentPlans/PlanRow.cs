using System.Linq.Expressions;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.DevelopmentPlans;

namespace CrmWeb.Pages.DevelopmentPlans;

/// <summary>One development plan in a list (发展计划列表行).</summary>
/// <param name="DoneAt">When the next act was done; the plan then waits for another one.</param>
public sealed record PlanRow(int Id, int CustomerId, string Goal, string NextAct, DateOnly NextOn, PlanStatus Status, string? Owner, IReadOnlyList<string> People, DateTime? DoneAt)
{
    public static Expression<Func<DevelopmentPlan, PlanRow>> From(CrmDbContext db, StaffScope staff) => p => new PlanRow(
        p.Id, p.CustomerId, staff.Sees(p.Goal), staff.Sees(p.NextAct), p.NextOn, p.Status, db.Users.Where(u => u.Id == p.OwnerId).Select(u => u.DisplayName).FirstOrDefault(),
        p.People.OrderBy(c => c.Id).Select(c => staff.Sees(c.Name)).ToList(), db.CareTasks.Where(t => t.FormId == p.TaskForm).Select(t => t.DoneAt).FirstOrDefault());
}

/// <summary>How plans look (发展计划外观): the pill of each status.</summary>
public static class PlanLook
{
    public static string Pill(PlanStatus status) => status switch
    {
        PlanStatus.Reached => "pill ok",
        PlanStatus.Open => "pill warn",
        _ => "pill",
    };
}
