using CrmWeb.Domain.Value.BuyTillYouDie;

namespace CrmWeb.Domain.Tests.Value.BuyTillYouDie;

public sealed class GammaFunctionsTests
{
    [Theory] // NIST Digital Library of Mathematical Functions, chapter 5: Γ(1/2) = √π, ψ(1) = −γ, ψ′(1) = π²/6
    [InlineData(0.5, 0.57236494292470008, -1.9635100260214235, 4.9348022005446793)]
    [InlineData(1, 0, -0.57721566490153286, 1.6449340668482264)]
    [InlineData(10, 12.801827480081469, 2.2517525890667211, 0.10516633568168575)]
    public void Known_values_to_the_last_digits(double x, double logGamma, double digamma, double trigamma)
    {
        Assert.Equal(logGamma, GammaFunctions.LogGamma(x), 1e-14);
        Assert.Equal(digamma, GammaFunctions.Digamma(x), 1e-14);
        Assert.Equal(trigamma, GammaFunctions.Trigamma(x), 1e-14);
    }

    [Theory]
    [InlineData(1e-10)]
    [InlineData(0.003)]
    [InlineData(7.9)]
    [InlineData(2000.5)]
    [InlineData(1e9)]
    public void Each_step_up_multiplies_by_x(double x)
        => Assert.Equal(Math.Log(x), GammaFunctions.LogGamma(x + 1) - GammaFunctions.LogGamma(x), 1e-14 * Math.Max(1, Math.Abs(GammaFunctions.LogGamma(x))));

    [Theory]
    [InlineData(1e-18)]
    [InlineData(1e-9)]
    [InlineData(-1e-5)]
    public void Small_arguments_keep_their_digits(double x)
    {
        Assert.Equal(1, GammaFunctions.LogOnePlus(x) / (x - x * x / 2 + x * x * x / 3), 1e-15);
        Assert.Equal(1, GammaFunctions.ExpMinusOne(x) / (x + x * x / 2 + x * x * x / 6), 1e-15);
    }

    [Fact]
    public void Large_arguments_do_not_overflow()
        => Assert.Equal((1, 0), (GammaFunctions.Sigmoid(800), GammaFunctions.Sigmoid(-800)));
}
