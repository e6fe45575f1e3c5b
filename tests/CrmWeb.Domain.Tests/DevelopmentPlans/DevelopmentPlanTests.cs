using CrmWeb.Domain.Customers;
using CrmWeb.Domain.DevelopmentPlans;
using CrmWeb.Domain.Relationships;

namespace CrmWeb.Domain.Tests.DevelopmentPlans;

public sealed class DevelopmentPlanTests
{
    private static readonly Entered Entered = new(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), 7);
    private static readonly PlanTraits Traits = new("Sole supplier", "Meet the chef", new(2026, 3, 20), 7);

    [Fact]
    public void All_that_a_plan_was_is_kept_and_saving_without_a_change_leaves_no_trace()
    {
        var plan = New();
        plan.Change(Traits, PlanStatus.Open, [], "", Entered);
        plan.Change(Traits with { NextAct = "Taste together" }, PlanStatus.Open, [], "", Entered with { By = 8 });
        plan.Change(plan.Traits, PlanStatus.Reached, [], "Signed", Entered);

        Assert.Equal(
            [("Meet the chef", PlanStatus.Open, "", 7), ("Taste together", PlanStatus.Open, "", 8), ("Taste together", PlanStatus.Reached, "Signed", 7)],
            plan.Changes.Select(c => (c.NextAct, c.Status, c.Note, c.StaffId!.Value)));
        Assert.False(plan.IsOpen);
    }

    private static DevelopmentPlan New() => new(new Customer("K1", "Harbour", CustomerClass.Enterprise, 1, 3, RelationshipType.Accountable, Entered), Traits, [], Guid.NewGuid(), Entered);
}
