using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;

namespace CrmWeb.Domain.Tests.Care;

public sealed class CareTaskTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Due = new(2026, 3, 5);

    [Fact]
    public void A_finished_task_keeps_its_outcome_and_cannot_be_finished_again()
    {
        var task = Planned();
        task.Finish("Happy with it", new Entered(Now, 3), interactionId: 9);

        Assert.Throws<RuleBrokenException>(() => task.Finish("Again", new Entered(Now, 4)));
        Assert.Equal(("Happy with it", 3, 9), (task.Outcome, task.DoneBy, task.InteractionId));
    }

    [Theory]
    [InlineData(CareReason.NextStep, CareMethod.Other)]
    [InlineData(CareReason.ByHand, CareMethod.ProactiveCall)]
    public void A_promise_says_nothing_of_the_means(CareReason reason, CareMethod method)
        => Assert.Equal(method, Planned(reason).Method);

    [Fact]
    public void Putting_it_off_needs_a_reason_and_keeps_the_day_promised()
    {
        var task = Planned();

        Assert.Throws<RuleBrokenException>(() => task.Snooze(Due.AddDays(1), " "));
        Assert.Throws<RuleBrokenException>(() => task.Snooze(Due, "Holiday"));

        task.Snooze(Due.AddDays(4), "Customer on holiday");
        Assert.Equal((Due, Due.AddDays(4)), (task.DueOn, task.WorkOn));
        Assert.True(task.IsSnoozed);
    }

    [Fact]
    public void A_new_day_ends_the_putting_off_and_a_new_title_does_not()
    {
        var task = Planned();
        task.Snooze(Due.AddDays(4), "Customer on holiday");

        task.Replan("Ask again", Due, 5);
        Assert.True(task.IsSnoozed);

        task.Replan("Ask again", Due.AddDays(2), 5);
        Assert.Equal(Due.AddDays(2), task.WorkOn);
        Assert.False(task.IsSnoozed);
    }

    [Fact]
    public void A_finish_can_be_taken_back()
    {
        var task = Planned();
        task.Finish("Wrong customer", new Entered(Now, 3));

        task.TakeUpAgain();

        Assert.True(task.IsOpen);
        Assert.Empty(task.Outcome);
        Assert.Throws<RuleBrokenException>(task.TakeUpAgain);
    }

    private static CareTask Planned(CareReason reason = CareReason.ByHand)
    {
        var customer = new Customer("K1", "Tidewater", CustomerClass.Enterprise, 1, 2, RelationshipType.Basic, new Entered(Now, 1));
        return new CareTask(customer, reason, "Ask after the pump", Due, 2, Guid.NewGuid(), new Entered(Now, 1));
    }
}
