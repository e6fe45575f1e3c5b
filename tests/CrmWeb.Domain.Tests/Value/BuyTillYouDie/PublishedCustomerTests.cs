using CrmWeb.Domain.Value.BuyTillYouDie;
using static CrmWeb.Domain.Value.BuyTillYouDie.DropoutRule;

namespace CrmWeb.Domain.Tests.Value.BuyTillYouDie;

/// <summary>What the models say of single customers, compared with published figures.</summary>
public sealed class PublishedCustomerTests
{
    private static readonly BetaGeometric Standard = new(.242594522430, 4.413602019, .792922017226, 2.425906776826, AfterRepeats);
    private static readonly BetaGeometric Modified = new(.524843159, 6.183085280, .891359391, 1.614002240, AfterEveryPurchase);
    private static readonly GammaGamma Spend = new(6.249572270, 3.744224667, 15.443520967);

    [Fact]
    public void The_customer_of_the_paper_is_expected_to_buy_1_226_times()
        => Assert.Equal(1.226, new ExpectedPurchases(Standard).Of(2, 30.43, 38.86, 39), 5e-4); // Fader, Hardie, Lee 2005

    [Fact]
    public void Customer_1516_is_valued_as_published_by_both_models()
    {
        Assert.Equal(25.75733697, new ExpectedPurchases(Standard).Of(26, 216 / 7.0, 31, 52), 1e-7);
        Assert.Equal(.9688544414, Standard.Alive(26, 216 / 7.0, 31), 1e-9);
        Assert.Equal(23.9981909, new ExpectedPurchases(Modified).Of(26, 216 / 7.0, 31, 52), 1e-6);
        Assert.Equal(.9654846492, Modified.Alive(26, 216 / 7.0, 31), 1e-9);
    }

    [Theory]
    [InlineData(0.1429, .0078)]
    [InlineData(1, .0532)]
    [InlineData(3, .1506)]
    [InlineData(31.8571, 1.0405)]
    [InlineData(32, 1.0437)]
    [InlineData(78, 1.8576)]
    public void A_new_customer_is_expected_to_come_back_as_published(double weeks, double purchases)
        => Assert.Equal(purchases, Standard.ExpectedFromStart(weeks), 5e-4); // a spreadsheet with parameters of three digits

    [Fact]
    public void Spend_is_drawn_towards_the_population_as_published()
        => Assert.Equal(39.13052, Spend.ExpectedSpend(2, 40), 5e-5); // of BTYD, with its own less converged parameters

    [CdnowFact]
    public void All_2_357_customers_agree_with_an_independent_implementation()
    {
        var standard = BetaGeometricFit.Of(Cdnow.SampleBase, AfterRepeats).Accepted!;
        var modified = BetaGeometricFit.Of(Cdnow.SampleBase, AfterEveryPurchase).Accepted!;
        var spend = GammaGamma.Fit(Cdnow.SampleBase).Accepted!;
        var plan = new DiscountPlan(months: 12, unitsPerMonth: 4.345, monthlyRate: 0.01);
        var (one, other) = (new ExpectedPurchases(standard), new ExpectedPurchases(modified));

        Assert.Equal(2357, Cdnow.Sample.Count);
        Assert.All(Cdnow.Sample, row =>
        {
            var (x, last, age, mean) = row.Summary;
            var (lastAt, ageAt) = (last / 7.0, age / 7.0);
            Agree(row.Expected52, one.Of(x, lastAt, ageAt, 52));
            Agree(row.Alive, standard.Alive(x, lastAt, ageAt));
            Agree(row.Spend, spend.ExpectedSpend(x, mean));
            Agree(row.Clv12, standard.Alive(x, lastAt, ageAt) * one.DiscountedOfAlive(x, ageAt, plan) * spend.ExpectedSpend(x, mean));
            Agree(row.ModifiedExpected52, other.Of(x, lastAt, ageAt, 52));
            Agree(row.ModifiedAlive, modified.Alive(x, lastAt, ageAt));
        });
    }

    // The oracle is printed with ten digits, so its own last one is the limit.
    private static void Agree(double expected, double found) => Assert.Equal(1, found / expected, 1e-8);
}
