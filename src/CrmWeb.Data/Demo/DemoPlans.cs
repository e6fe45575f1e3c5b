using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.DevelopmentPlans;

namespace CrmWeb.Data.Demo;

/// <summary>What the demo company means to become for its busiest customers (演示发展计划), with the task of each next act.</summary>
internal sealed class DemoPlans(PipelineWords words, Random random, DateTime now, DateOnly today, DemoHours hours)
{
    private const int Count = 18;

    public IReadOnlyList<(DevelopmentPlan Plan, CareTask? Act)> Make(IEnumerable<DemoCustomers.Made> customers)
        => [.. customers.Where(c => c.Customer is { OwnerId: not null, IsClosed: false, IsArchived: false, Contacts.Count: > 0 }).OrderByDescending(c => c.Weight).Take(Count).Select((c, i) => Of(c.Customer, i))];

    private (DevelopmentPlan Plan, CareTask? Act) Of(Customer customer, int number)
    {
        var (goal, first, next) = words.Plans[number % words.Plans.Count];
        var began = new Entered(hours.AtWork(now.AddDays(-60 - random.Next(60))), customer.OwnerId);
        var people = customer.Contacts.Take(1 + random.Next(2)).ToList();
        var plan = new DevelopmentPlan(customer, new(goal, first, DateOnly.FromDateTime(began.At).AddDays(14), customer.OwnerId), people, DemoForms.Next(random), began);
        var on = today.AddDays(random.Next(26) - 6);
        plan.Change(plan.Traits with { NextAct = next, NextOn = on }, number % 6 == 5 ? PlanStatus.Reached : PlanStatus.Open, people, "", began with { At = hours.AtWork(began.At.AddDays(20)) });
        return (plan, plan.IsOpen ? Task(plan, began) : null);
    }

    private static CareTask Task(DevelopmentPlan plan, Entered entered)
    {
        var task = new CareTask(plan.Customer, CareReason.DevelopmentPlan, plan.NextAct, plan.NextOn, plan.OwnerId, plan.TaskForm, entered);
        task.Detail(CarePhase.AfterSale, CareMethod.Other, null, plan.Goal);
        return task;
    }
}
