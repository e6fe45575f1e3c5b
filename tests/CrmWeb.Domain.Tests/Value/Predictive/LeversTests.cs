using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BuyTillYouDie;
using CrmWeb.Domain.Value.Predictive;
using static CrmWeb.Domain.Tests.Value.Ledger;

namespace CrmWeb.Domain.Tests.Value.Predictive;

public sealed class LeversTests
{
    private static readonly PredictiveModels Models = new(
        new BetaGeometric(0.5, 40, 0.8, 2, DropoutRule.AfterEveryPurchase), new GammaGamma(6, 4, 15), 500, 700, IsSmall: false, Day("2024-06-30"));

    private static readonly Predictor Predictor = new(Models, Defaults, companyMargin: 0.25m);

    [Theory]
    [InlineData(3, 300, 400, 50)]
    [InlineData(0, 0, 30, 0)]
    [InlineData(0, 0, 0, 0)]
    public void One_more_purchase_gives_what_a_run_would_say_the_day_after_it(int repeats, int last, int age, double mean)
    {
        var (clv, reason) = Valued(new(repeats, last, age, mean), cost: 0);
        var spend = (double)reason.Prediction.Spend;
        var next = new BuyingSummary(repeats + 1, age + 1, age + 1, (repeats * mean + spend) / (repeats + 1));

        var lever = Of(reason, clv, LeverKind.OneMorePurchase);

        Assert.Equal((double)Predictor.Value(next, new CashInputs(0.3m, 0)).Clv, (double)lever.Clv, 0.02);
        Assert.True(lever.Change > 0);
    }

    [Fact]
    public void Larger_purchases_lift_value_by_a_tenth_of_what_is_earned_and_leave_cost_as_it_is()
    {
        var (free, _) = Valued(new(3, 300, 400, 50), cost: 0);
        var (clv, reason) = Valued(new(3, 300, 400, 50), cost: 120);

        Assert.Equal((double)free * 0.1, (double)Of(reason, clv, LeverKind.LargerPurchases).Change, 0.01);
    }

    [Fact]
    public void Sure_to_stay_is_todays_value_without_the_doubt()
    {
        var (clv, reason) = Valued(new(3, 300, 400, 50), cost: 0);

        Assert.Equal((double)clv / reason.Prediction.Alive, (double)Of(reason, clv, LeverKind.SurelyStays).Clv, 0.02);
    }

    [Fact]
    public void One_that_costs_more_than_it_brings_loses_by_staying()
    {
        var (clv, reason) = Valued(new(3, 300, 400, 5), cost: 5000);

        Assert.True(clv < 0 && Of(reason, clv, LeverKind.SurelyStays).Change < 0);
    }

    [Fact]
    public void A_lever_crosses_only_where_the_value_comes_to_stand_above_the_next_cut_off()
    {
        var (clv, reason) = Valued(new(3, 300, 400, 50), cost: 0);
        var more = Of(reason, clv, LeverKind.LargerPurchases).Clv;
        bool Crosses(decimal? nextTier) => new Levers(reason, 0.10m).Of(clv, nextTier).Single(l => l.Kind == LeverKind.LargerPurchases).Crosses;

        Assert.True(Crosses(more - 0.01m));
        Assert.False(Crosses(more)); // equals share the worse rank
        Assert.False(Crosses(null));
        Assert.False(Crosses(clv - 1));
    }

    [Fact]
    public void A_move_in_rank_is_parted_into_ones_own_and_that_of_others()
    {
        // Rank 40 before; with its old value it would stand at 45 today, and its own rise took it to 30.
        var move = new RankMove(Day("2024-05-31"), 40, 30, 100, 130, RankAtOldValue: 45, MethodChanged: false);

        Assert.Equal((15, -5), (move.Own, move.Others));
        Assert.Equal(move.From - move.To, move.Own + move.Others);
    }

    private static (decimal Clv, PredictionReason Reason) Valued(BuyingSummary buying, int cost)
    {
        var (clv, prediction) = Predictor.Value(buying, new CashInputs(0.3m, cost));
        return (clv, new(prediction, buying.Repeats + 1, buying.LastDay, buying.Age, Defaults.HorizonMonths, Models));
    }

    private static Lever Of(PredictionReason reason, decimal clv, LeverKind kind) => new Levers(reason, Defaults.DiscountRate).Of(clv, null).Single(l => l.Kind == kind);
}
