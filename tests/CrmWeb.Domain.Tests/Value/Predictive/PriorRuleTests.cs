using CrmWeb.Domain.Value;

namespace CrmWeb.Domain.Tests.Value.Predictive;

public sealed class PriorRuleTests
{
    [Theory]
    [InlineData(49, false, false)]
    [InlineData(50, true, true)]
    [InlineData(249, true, true)]
    [InlineData(250, true, false)]
    public void A_prior_holds_the_fit_of_few_customers_and_of_fewer_there_is_none(int customers, bool fits, bool byPrior)
    {
        var policy = new ValuePolicy();

        Assert.Equal((fits, byPrior), (policy.Fits(customers), policy.HoldsByPrior(customers)));
    }
}
