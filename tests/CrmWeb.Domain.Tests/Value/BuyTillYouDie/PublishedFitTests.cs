using CrmWeb.Domain.Value.BuyTillYouDie;
using static CrmWeb.Domain.Value.BuyTillYouDie.DropoutRule;

namespace CrmWeb.Domain.Tests.Value.BuyTillYouDie;

/// <summary>Fits of public data, compared with published parameters and log-likelihoods.</summary>
public sealed class PublishedFitTests
{
    [CdnowFact]
    public void BG_NBD_finds_the_published_parameters_of_the_sample()
        => Agree(BetaGeometricFit.Of(Cdnow.SampleBase, AfterRepeats), [.2425945224, 4.413602019, .7929220172, 2.4259067768], -9582.429206674);

    [CdnowFact]
    public void MBG_NBD_finds_the_published_parameters_of_the_sample()
        => Agree(BetaGeometricFit.Of(Cdnow.SampleBase, AfterEveryPurchase), [.524843159, 6.18308528, .89135939, 1.61400224], -9582.135715554);

    [CdnowFact]
    public void BG_NBD_finds_the_parameters_of_all_23_570_customers()
        => Agree(BetaGeometricFit.Of(Cdnow.Master(), AfterRepeats), [.25162396, 4.78894296, .72343358, 2.16108836], -95368.443934);

    [CdnowFact]
    public void Gamma_Gamma_finds_the_published_parameters_of_946_repeaters()
    {
        var fit = GammaGamma.Fit(Cdnow.SampleBase);

        Assert.True(fit.IsAccepted);
        Assert.Equal(946, fit.Customers);
        Close([6.24957227, 3.74422467, 15.44352097], [fit.Model!.P, fit.Model.Q, fit.Model.V]);
        Assert.Equal(-4055.917694802, fit.LogLikelihood, 1e-6);
    }

    [Fact]
    public void Shifted_beta_geometric_finds_the_published_high_end_parameters()
        => Agree([1000, 869, 743, 653, 593, 551, 517, 491], .66808836, 3.80609491, -1611.158147);

    [Fact]
    public void Shifted_beta_geometric_finds_the_published_regular_parameters()
        => Agree([1000, 631, 468, 382, 326, 289, 262, 241], .70407735, 1.18204314, -1680.265188);

    [Fact]
    public void High_end_survival_and_residual_lifetime_are_as_published()
    {
        var model = ShiftedBetaGeometric.Fit([[1000, 869, 743, 653, 593, 551, 517, 491]]).Accepted!;

        double[] survival = [.4604, .4358, .4142, .3951, .3780];
        Assert.All(survival.Index(), s => Assert.Equal(s.Item, model.Survival(8 + s.Index), 5e-5));
        Assert.Equal(7.5296, model.ResidualLifetime(7, 0.1), 5e-5);
    }

    private static void Agree(ModelFit<BetaGeometric> fit, double[] published, double logLikelihood)
    {
        Assert.True(fit.IsAccepted, fit.Refusal.ToString());
        var model = fit.Model!;
        Close(published, [model.R, model.Alpha, model.A, model.B]);
        Assert.Equal(logLikelihood, fit.LogLikelihood, Math.Max(1e-6, 1e-9 * Math.Abs(logLikelihood)));
    }

    private static void Agree(int[] cohort, double alpha, double beta, double logLikelihood)
    {
        var fit = ShiftedBetaGeometric.Fit([cohort]);

        Assert.True(fit.IsAccepted);
        Close([alpha, beta], [fit.Model!.Alpha, fit.Model.Beta]);
        Assert.Equal(logLikelihood, fit.LogLikelihood, 1e-6);
    }

    private static void Close(double[] expected, double[] found)
        => Assert.All(expected.Zip(found), pair => Assert.Equal(1, pair.Second / pair.First, 1e-6));
}
