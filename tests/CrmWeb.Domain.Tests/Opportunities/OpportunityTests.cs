using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;

namespace CrmWeb.Domain.Tests.Opportunities;

public sealed class OpportunityTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly Entered Entered = new(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), 7);

    [Fact]
    public void Every_move_is_kept_with_its_day_and_author()
    {
        var opportunity = New();
        opportunity.MoveTo(OpportunityStage.Proposal, Entered with { At = Entered.At.AddDays(2), By = 8 });
        opportunity.MoveTo(OpportunityStage.Proposal, Entered with { At = Entered.At.AddDays(3) });
        opportunity.MoveTo(OpportunityStage.Needs, Entered with { At = Entered.At.AddDays(4) });

        Assert.Equal(
            [(OpportunityStage.Qualify, 0, 7), (OpportunityStage.Proposal, 2, 8), (OpportunityStage.Needs, 4, 7)],
            opportunity.Steps.Select(s => (s.Stage, (s.At - Entered.At).Days, s.StaffId!.Value)));
    }

    [Fact]
    public void It_is_won_or_lost_once_and_by_a_step_of_its_own()
    {
        var opportunity = New();
        Assert.Throws<RuleBrokenException>(() => opportunity.MoveTo(OpportunityStage.Won, Entered));
        Assert.Throws<RuleBrokenException>(() => opportunity.Lose("", "no reason", Entered));

        opportunity.Win(Entered);

        Assert.Throws<RuleBrokenException>(() => opportunity.Win(Entered));
        Assert.Throws<RuleBrokenException>(() => opportunity.Lose("price", "", Entered));
        Assert.Throws<RuleBrokenException>(() => opportunity.MoveTo(OpportunityStage.Needs, Entered));
        Assert.Equal(Entered.At, opportunity.ClosedAt);
    }

    [Fact]
    public void Taken_up_again_it_stands_where_it_was_closed_and_keeps_the_loss_in_its_history()
    {
        var opportunity = New();
        Assert.Throws<RuleBrokenException>(() => opportunity.Reopen("it is open", Entered));
        opportunity.MoveTo(OpportunityStage.Negotiation, Entered);
        opportunity.Lose("price", "Too dear", Entered);

        opportunity.Reopen("They came back", Entered);

        Assert.Equal((OpportunityStage.Negotiation, true, null, ""), (opportunity.Stage, opportunity.IsOpen, opportunity.ClosedAt, opportunity.LostReason));
        Assert.Equal(("price", "Too dear"), (opportunity.Steps[^2].Reason, opportunity.Steps[^2].Note));
    }

    [Fact]
    public void Lines_take_the_place_of_the_amount_to_the_cent()
    {
        var opportunity = New();
        opportunity.Include([new(new Product("A", "A", ""), 3, 0.335m), new(new Product("B", "B", ""), 2, 10)], []);
        Assert.Equal(21.01m, opportunity.Amount);

        opportunity.Describe(Traits with { Amount = 5 });
        Assert.Equal(21.01m, opportunity.Amount);

        opportunity.Include([], []);
        opportunity.Describe(Traits with { Amount = 5 });
        Assert.Equal(5, opportunity.Amount);
    }

    [Fact]
    public void Nobody_of_another_customer_takes_part()
    {
        var stranger = new Contact(Customer(), "Somebody");
        typeof(Contact).GetProperty(nameof(Contact.CustomerId))!.SetValue(stranger, 99);

        Assert.Throws<RuleBrokenException>(() => New().Include([], [new(stranger, DecisionRole.Buyer)]));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void It_is_overdue_from_the_day_after_it_was_expected(int days, bool overdue)
        => Assert.Equal(overdue, new Opportunity(Customer(), Traits with { ExpectedOn = Monday.AddDays(days) }, Entered).IsOverdueOn(Monday));

    [Fact]
    public void The_delivery_of_what_was_won_has_its_four_checks_which_are_ticked_while_it_is_open()
    {
        var task = CareTask.InSale(New(), Monday.AddDays(14), Entered);

        task.Check(CareCheckItem.GoodsEqualContract, true, Entered with { By = 9 });
        task.Check(CareCheckItem.PromisedDate, true, Entered);
        task.Check(CareCheckItem.PromisedDate, false, Entered);

        Assert.Equal(["PromisedDate", "GoodsEqualContract", "PreDeliveryCheck", "HandedOver"], task.Checks.Select(c => $"{c.Item}"));
        Assert.Equal([null, 9, null, null], task.Checks.Select(c => c.DoneBy));
        Assert.Equal((CarePhase.InSale, Monday.AddDays(14), 4), (task.Phase, task.DueOn, task.OwnerId));
        task.Finish("", Entered);
        Assert.Throws<RuleBrokenException>(() => task.Check(CareCheckItem.HandedOver, true, Entered));
    }

    private static OpportunityTraits Traits => new("Forty pumps", 1000, "EUR", Monday.AddDays(30), OwnerId: 4);

    private static Opportunity New() => new(Customer(), Traits, Entered);

    private static Customer Customer() => new("K1", "Harbour", CustomerClass.Enterprise, 1, 3, RelationshipType.Accountable, Entered);
}
