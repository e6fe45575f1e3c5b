using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BuyTillYouDie;
using CrmWeb.Domain.Value.Predictive;
using static CrmWeb.Domain.Tests.Value.Ledger;

namespace CrmWeb.Domain.Tests.Value.Predictive;

public sealed class MethodChoiceTests
{
    private static readonly DateOnly AsOf = Day("2024-06-30");
    private static readonly ModelFits Sound = Fits(refusal: null);
    private static readonly ModelFits Diverged = Fits(FitRefusal.RanAway);

    [Fact]
    public void Automatic_takes_tonights_accepted_fit()
        => Assert.Equal((ValueMethod.Predictive, MethodReason.AcceptedFit), Choice(Sound, Defaults));

    [Fact]
    public void The_textbook_asked_for_stays_the_textbook()
        => Assert.Equal((ValueMethod.Textbook, MethodReason.AsAsked), Choice(Sound, Textbook));

    [Fact]
    public void A_manager_may_switch_to_the_challenger()
        => Assert.Equal(DropoutRule.AfterRepeats, MethodChoice.Of(Sound, Defaults with { Model = DropoutRule.AfterRepeats }, AsOf).Models!.Buying.Rule);

    [Theory]
    [InlineData("2024-06-29", MethodReason.LastAcceptedFit)]
    [InlineData("2024-05-26", MethodReason.LastAcceptedFit)] // 35 days
    [InlineData("2024-05-25", MethodReason.NoAcceptedFit)]
    [InlineData("2024-07-01", MethodReason.NoAcceptedFit)] // fitted on days to come
    public void A_refused_fit_leans_on_the_last_accepted_while_it_is_fresh(string fittedAsOf, MethodReason reason)
    {
        var last = Sound.Accepted(DropoutRule.AfterEveryPurchase, Day(fittedAsOf));

        Assert.Equal(reason, MethodChoice.Of(Diverged, Defaults, AsOf, last).Reason);
    }

    [Fact]
    public void Too_few_customers_are_the_reason_told()
        => Assert.Equal((ValueMethod.Textbook, MethodReason.TooFewCustomers), Choice(null, Defaults));

    [Fact]
    public void Predictive_by_name_is_refused_without_a_sound_fit()
        => Assert.Throws<RuleBrokenException>(() => Choice(Diverged, Defaults with { Method = ValueMethod.Predictive }));

    [Theory]
    [InlineData(49, null)]
    [InlineData(50, true)]
    [InlineData(249, true)]
    [InlineData(250, false)]
    public void A_small_base_is_fitted_with_a_prior_and_a_tiny_one_not_at_all(int customers, bool? small)
        => Assert.Equal(small, ModelFits.Of(new CustomerBase([.. Enumerable.Range(0, customers).Select(i => new BuyingSummary(i % 3, i % 3 * 40, 300, i % 3 * 9))]), Defaults)?.IsSmall);

    [Theory]
    [InlineData(400, false, Confidence.Good)]
    [InlineData(364, false, Confidence.UnderAYear)]
    [InlineData(400, true, Confidence.Low)]
    public void Confidence_follows_history_and_size(int days, bool small, Confidence confidence)
        => Assert.Equal(confidence, (Sound.Accepted(DropoutRule.AfterEveryPurchase, AsOf)! with { HistoryDays = days, IsSmall = small }).Confidence);

    [Fact]
    public void What_a_run_keeps_can_be_read_again()
    {
        var choice = MethodChoice.Of(Sound, Defaults, AsOf);

        var kept = RunModels.Read(RunModels.Write(choice))!;

        Assert.Equal((choice.Reason, choice.Models), (kept.Reason, kept.Models));
        Assert.Equal(choice.Fits, kept.Fits);
        Assert.Equal(Diverged, RunModels.Read(RunModels.Write(MethodChoice.Of(Diverged, Defaults, AsOf)))!.Fits);
        Assert.Null(RunModels.Read(RunModels.Write(MethodChoice.Of(null, Defaults, AsOf))));
    }

    private static (ValueMethod, MethodReason) Choice(ModelFits? fits, ValuePolicy policy)
    {
        var choice = MethodChoice.Of(fits, policy, AsOf);
        return (choice.Method, choice.Reason);
    }

    private static ModelFits Fits(FitRefusal? refusal) => new(
        Fit(DropoutRule.AfterEveryPurchase, refusal), Fit(DropoutRule.AfterRepeats, refusal),
        new(new GammaGamma(6, 4, 15), -100, 400, 8, null), 500, 400, IsSmall: false);

    private static ModelFit<BetaGeometric> Fit(DropoutRule rule, FitRefusal? refusal)
        => new(new BetaGeometric(0.5, 40, 0.8, 2, rule), -1000, 500, 9, refusal);
}
