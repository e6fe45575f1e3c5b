using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Relationships;

namespace CrmWeb.Domain.Tests.Interactions;

public sealed class SellingStepsTests
{
    private static readonly DateTime Monday = new(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Each_step_belongs_to_one_method()
        => Assert.Equal(Enum.GetValues<SellingSteps>().Where(s => s != SellingSteps.None), Enum.GetValues<SellingMethod>().SelectMany(SellingPath.Of));

    [Theory]
    [InlineData(null, SellingSteps.Attention)]
    [InlineData(SellingMethod.Idepa, SellingSteps.Attention)]
    [InlineData(SellingMethod.Aida, SellingSteps.Attention | SellingSteps.Proof)]
    public void A_step_of_no_method_or_of_another_is_refused(SellingMethod? method, SellingSteps steps)
        => Assert.Throws<RuleBrokenException>(() => Told(method, steps));

    [Fact]
    public void A_correction_keeps_the_former_steps_beside_the_new_ones()
    {
        var talk = Told(SellingMethod.Aida, SellingSteps.Attention);

        var former = talk.Correct(Facts(SellingMethod.Idepa, SellingSteps.Proof | SellingSteps.Acceptance), new Entered(Monday.AddDays(1), 7));

        Assert.Equal((SellingMethod.Idepa, SellingSteps.Proof | SellingSteps.Acceptance), (talk.Method, talk.Steps));
        Assert.Equal((SellingMethod.Aida, SellingSteps.Attention), (former.Method, former.Steps));
    }

    private static Interaction Told(SellingMethod? method, SellingSteps steps)
        => new(new Customer("K1", "Harbour", CustomerClass.Enterprise, 1, 3, RelationshipType.Basic, new Entered(Monday, 7)), 7, Facts(method, steps), new Entered(Monday, 7));

    private static InteractionFacts Facts(SellingMethod? method, SellingSteps steps) => new(Monday, Channel.Visit, Direction.Out, "Demonstration", Method: method, Steps: steps);
}
