using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.DevelopmentPlans;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.DevelopmentPlans;

/// <summary>The next act of a plan stands as a care task of whoever does it (下一步行动任务); saving is the caller's.</summary>
public static class PlanTasks
{
    extension(CrmDbContext db)
    {
        /// <summary>Makes the task, moves the open one along, makes another where the last was done, or takes it off the lists with the plan.</summary>
        public async Task KeepTaskOfAsync(DevelopmentPlan plan, Entered entered, CancellationToken cancel = default)
        {
            var task = await db.CareTasks.SingleOrDefaultAsync(t => t.FormId == plan.TaskForm && t.Reason == CareReason.DevelopmentPlan, cancel);
            if (!plan.IsOpen)
                TakeOff(db, task);
            else if (task is null)
                db.CareTasks.Add(TaskOf(plan, entered));
            else if (task.IsOpen)
                task.Replan(plan.NextAct, plan.NextOn, plan.OwnerId);
            else if (task.Title != plan.NextAct || task.DueOn != plan.NextOn)
                AddNext(db, plan, entered);
        }
    }

    private static void AddNext(CrmDbContext db, DevelopmentPlan plan, Entered entered)
    {
        plan.Advance(Guid.NewGuid());
        db.CareTasks.Add(TaskOf(plan, entered));
    }

    private static void TakeOff(CrmDbContext db, CareTask? task)
    {
        if (task is { IsOpen: true })
            db.CareTasks.Remove(task);
    }

    private static CareTask TaskOf(DevelopmentPlan plan, Entered entered)
    {
        var task = new CareTask(plan.Customer, CareReason.DevelopmentPlan, plan.NextAct, plan.NextOn, plan.OwnerId, plan.TaskForm, entered);
        task.Detail(CarePhase.AfterSale, CareMethod.Other, null, plan.Goal);
        return task;
    }
}
