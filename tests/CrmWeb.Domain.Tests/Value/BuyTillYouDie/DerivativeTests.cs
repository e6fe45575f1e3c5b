using CrmWeb.Domain.Value.BuyTillYouDie;

namespace CrmWeb.Domain.Tests.Value.BuyTillYouDie;

/// <summary>The gradients and Hessians typed from paper equal the differences of the values.</summary>
public sealed class DerivativeTests
{
    private const double Step = 1e-5;

    private static readonly CustomerBase Customers = new([new(0, 0, 200, 0), new(3, 90, 200, 12.5), new(1, 190, 200, 40), new(26, 300, 301, 7), new(0, 0, 0, 0)]);

    [Theory]
    [InlineData(DropoutRule.AfterRepeats)]
    [InlineData(DropoutRule.AfterEveryPurchase)]
    public void Of_the_buying_models(DropoutRule rule)
        => Agree(new BetaGeometricLikelihood(Customers, rule).Evaluate, [.4, 30, .9, 2.2]);

    [Fact]
    public void Of_the_model_in_which_nobody_leaves()
        => Agree(new BetaGeometricLikelihood(Customers, DropoutRule.AfterRepeats).EvaluateWithoutDropout, [.4, 30]);

    [Fact]
    public void Of_spend() => Agree(new GammaGammaLikelihood(Customers).Evaluate, [6, 3.7, 15]);

    [Fact]
    public void Of_contracts() => Agree(new ContractLikelihood([[100, 60, 44], [50, 31]]).Evaluate, [.7, 1.4]);

    private static void Agree(Action<double[], Likelihood> evaluate, double[] theta)
    {
        var here = At(evaluate, theta);
        for (var i = 0; i < theta.Length; i++)
        {
            var (up, down) = (At(evaluate, Moved(theta, i, 1)), At(evaluate, Moved(theta, i, -1)));
            var width = 2 * Step * theta[i];
            Near((up.Value - down.Value) / width, here.Gradient[i]);
            for (var j = 0; j <= i; j++)
                Near((up.Gradient[j] - down.Gradient[j]) / width, here.Hessian[j, i]);
        }
    }

    private static void Near(double difference, double analytic) => Assert.Equal(difference, analytic, 1e-7 + 1e-6 * Math.Abs(analytic));

    private static double[] Moved(double[] theta, int i, int way) => [.. theta.Select((v, at) => at == i ? v * (1 + way * Step) : v)];

    private static Likelihood At(Action<double[], Likelihood> evaluate, double[] theta)
    {
        var result = new Likelihood(theta.Length);
        evaluate(theta, result);
        return result;
    }
}
