using CrmWeb.Domain.Value.BuyTillYouDie;

namespace CrmWeb.Domain.Tests.Value.BuyTillYouDie;

public sealed class LeavingTests
{
    private static readonly BetaGeometric Cdnow = new(0.524843159, 6.18308528, 0.89135939, 1.61400224, DropoutRule.AfterEveryPurchase);

    [Fact]
    public void A_factor_multiplies_the_mean_chance_of_leaving_and_keeps_the_rest()
    {
        // 0.89135939 ÷ 2.50536163 = 0.35578073; times 1.5 is 0.53367110
        var more = Cdnow.WithLeaving(1.5);

        Assert.Equal(0.53367110, more.A / (more.A + more.B), 8);
        Assert.Equal(2.50536163, more.A + more.B, 12);
        Assert.Equal((Cdnow.R, Cdnow.Alpha, Cdnow.Rule), (more.R, more.Alpha, more.Rule));
    }

    [Fact]
    public void A_factor_of_one_changes_no_digit() => Assert.Same(Cdnow, Cdnow.WithLeaving(1));

    [Fact]
    public void A_chance_stays_below_one()
    {
        var most = Cdnow.WithLeaving(10);

        Assert.Equal(0.99, most.A / (most.A + most.B), 12);
        Assert.True(most.B > 0);
    }

    [Theory]
    [InlineData(DropoutRule.AfterEveryPurchase)]
    [InlineData(DropoutRule.AfterRepeats)]
    public void The_more_readily_customers_leave_the_less_is_to_come(DropoutRule rule)
    {
        var model = Cdnow with { Rule = rule };
        foreach (var (repeats, last, age) in new[] { (0, 0.0, 30.0), (1, 12.0, 30.0), (6, 28.0, 30.0), (20, 35.0, 39.0) })
        {
            double Expected(BetaGeometric leaving) => leaving.Alive(repeats, last, age) * new ExpectedPurchases(leaving).OfAlive(repeats, age, 52);
            var expected = new[] { 0.1, 0.5, 0.8, 1, 1.2, 2, 5 }.Select(factor => Expected(model.WithLeaving(factor))).ToList();

            Assert.Equal(expected.OrderDescending(), expected);
        }
    }
}
