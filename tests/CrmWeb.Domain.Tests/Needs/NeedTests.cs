using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Needs;
using CrmWeb.Domain.Relationships;

namespace CrmWeb.Domain.Tests.Needs;

public sealed class NeedTests
{
    private static readonly Entered Entered = new(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), 7);
    private static readonly NeedTraits Traits = new("A quieter machine", NeedKind.Environment);

    [Fact]
    public void All_that_a_need_was_is_kept_with_its_day_and_author()
    {
        var need = New();
        need.Change(Traits with { Clarity = NeedClarity.Stated }, NeedStatus.Analysed, "Asked the bar", Entered with { At = Entered.At.AddDays(1), By = 8 });
        need.Change(Traits with { What = "Under 50 dB", Clarity = NeedClarity.Specific, Priority = NeedPriority.High }, NeedStatus.Confirmed, "", Entered with { At = Entered.At.AddDays(2) });

        Assert.Equal(
            [("A quieter machine", NeedClarity.Latent, NeedStatus.Collected, 7), ("A quieter machine", NeedClarity.Stated, NeedStatus.Analysed, 8), ("Under 50 dB", NeedClarity.Specific, NeedStatus.Confirmed, 7)],
            need.Changes.Select(c => (c.What, c.Clarity, c.Status, c.StaffId!.Value)));
    }

    [Fact]
    public void Saving_without_a_change_leaves_no_trace()
    {
        var need = New();

        need.Change(Traits, NeedStatus.Collected, "", Entered);

        Assert.Single(need.Changes);
    }

    [Theory]
    [InlineData(NeedStatus.Collected, NeedStatus.Met)]
    [InlineData(NeedStatus.Analysed, NeedStatus.Met)]
    [InlineData(NeedStatus.Dropped, NeedStatus.Met)]
    [InlineData(NeedStatus.Met, NeedStatus.Dropped)]
    public void Only_what_the_customer_confirmed_is_met(NeedStatus from, NeedStatus to) => Assert.DoesNotContain(to, NeedPath.After(from));

    [Fact]
    public void A_step_that_may_not_follow_is_refused_and_changes_nothing()
    {
        var need = New();

        Assert.Throws<RuleBrokenException>(() => need.Change(Traits with { What = "Else" }, NeedStatus.Met, "", Entered));

        Assert.Equal(("A quieter machine", NeedStatus.Collected, true), (need.What, need.Status, need.IsOpen));
    }

    [Fact]
    public void From_everywhere_every_status_is_reached()
    {
        foreach (var start in Enum.GetValues<NeedStatus>())
        {
            var reached = new HashSet<NeedStatus> { start };
            foreach (var _ in Enum.GetValues<NeedStatus>())
                reached.UnionWith([.. reached.SelectMany(NeedPath.After)]);
            Assert.Equal(Enum.GetValues<NeedStatus>(), reached.Order());
        }
    }

    private static Need New() => new(new Customer("K1", "Harbour", CustomerClass.Enterprise, 1, 3, RelationshipType.Accountable, Entered), Traits, Entered);
}
