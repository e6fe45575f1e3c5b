using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Handovers;
using CrmWeb.Domain.Relationships;

namespace CrmWeb.Domain.Tests.Handovers;

public sealed class OwnerChangeTests
{
    private const int Ann = 1;
    private const int Bob = 2;
    private const int Cem = 3;
    private static readonly Entered Entered = new(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), 7);
    private static readonly HandoverTerms Terms = new(new(2026, 3, 2), 7);
    private readonly Customer customer = new("K1", "Harbour", CustomerClass.Enterprise, 1, Ann, RelationshipType.Accountable, Entered);

    [Fact]
    public void A_customer_that_goes_to_another_owner_is_introduced_within_a_week()
    {
        var handover = Change(Ann, Bob, note: "Ring early")!;

        Assert.Equal((Ann, Bob, "Ring early", new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 9), 7), (handover.FromId, handover.ToId, handover.Note, handover.On, handover.DueOn, handover.OpenedBy));
        var task = CareTask.Introduction(handover, Entered);
        Assert.Equal((Bob, CareReason.Handover, new DateOnly(2026, 3, 9), "Ring early"), (task.OwnerId, task.Reason, task.DueOn, task.Script));
        Assert.True(task.IsByRule);
    }

    [Theory]
    [InlineData(null, Bob)]
    [InlineData(Ann, null)]
    public void From_nobody_or_to_nobody_is_no_handover(int? from, int? to) => Assert.Null(Change(from, to));

    [Fact]
    public void Nobody_is_introduced_where_no_rule_makes_care() => Assert.Null(new OwnerChange(customer, Ann, Bob).Settle([], false, "", Terms, Entered));

    [Fact]
    public void Handed_on_before_anybody_was_introduced_it_is_one_handover_from_the_first_to_the_last()
    {
        var first = Change(Ann, Bob, note: "Ring early")!;

        var second = Change(Bob, Cem, first)!;

        Assert.Equal(HandoverStatus.Superseded, first.Status);
        Assert.Equal((Ann, Cem, "Ring early", HandoverStatus.Open), (second.FromId, second.ToId, second.Note, second.Status));
        Assert.Equal("Another note", Change(Cem, Bob, second, "Another note")!.Note);
    }

    [Theory]
    [InlineData(Ann)]
    [InlineData(null)]
    public void Back_with_the_former_owner_or_with_nobody_it_is_cancelled(int? to)
    {
        var first = Change(Ann, Bob)!;

        Assert.Null(Change(Bob, to, first));
        Assert.Equal((HandoverStatus.Cancelled, Entered.At, 7), (first.Status, first.ClosedAt, first.ClosedBy));
    }

    [Fact]
    public void Once_introduced_the_new_owner_is_the_one_who_hands_over()
    {
        var first = Change(Ann, Bob)!;
        first.Introduce(Entered);

        var second = Change(Bob, Cem)!;

        Assert.Equal((HandoverStatus.Introduced, Bob), (first.Status, second.FromId));
    }

    [Fact]
    public void An_end_is_not_written_over_and_an_introduction_is_taken_back_once()
    {
        var handover = Change(Ann, Bob)!;
        handover.Introduce(Entered);

        Assert.Throws<RuleBrokenException>(() => handover.Write("Too late", Entered));
        handover.TakeUpAgain();
        Assert.Throws<RuleBrokenException>(handover.TakeUpAgain);
        handover.Write("In time", Entered with { By = Ann });
        Assert.Equal(("In time", (int?)Ann, true), (handover.Note, handover.NotedBy, handover.IsOpen));
    }

    private Handover? Change(int? from, int? to, Handover? open = null, string note = "")
        => new OwnerChange(customer, from, to).Settle(open is null ? [] : [open], true, note, Terms, Entered);
}
