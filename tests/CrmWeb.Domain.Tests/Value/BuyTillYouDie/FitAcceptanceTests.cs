using CrmWeb.Domain.Value.BuyTillYouDie;
using FsCheck;
using FsCheck.Fluent;
using static CrmWeb.Domain.Value.BuyTillYouDie.DropoutRule;

namespace CrmWeb.Domain.Tests.Value.BuyTillYouDie;

/// <summary>A fit is used only when it is sound; whatever the ledger holds, no figure is absurd.</summary>
public sealed class FitAcceptanceTests
{
    private static readonly GammaGamma Spend = new(5.5, 3.9, 16);

    [Theory]
    [InlineData(AfterRepeats)]
    [InlineData(AfterEveryPurchase)]
    public void The_parameters_that_drew_the_customers_are_found_again(DropoutRule rule)
    {
        var truth = new BetaGeometric(0.85, 150, 0.62, 3, rule);

        var fit = BetaGeometricFit.Of(SimulatedBase.Of(truth, Spend, 60_000, seed: 7), rule);

        Assert.True(fit.IsAccepted, fit.Refusal.ToString());
        Assert.InRange(fit.Model!.R / truth.R, 0.93, 1.07);
        Assert.InRange(fit.Model.Alpha / truth.Alpha, 0.9, 1.1);
        Assert.InRange(fit.Model.A / (fit.Model.A + fit.Model.B) / (0.62 / 3.62), 0.93, 1.07);
        Assert.InRange(GammaGamma.Fit(SimulatedBase.Of(truth, Spend, 60_000, seed: 7)).Accepted!.PopulationMean / Spend.PopulationMean, 0.97, 1.03);
    }

    [Fact]
    public void A_large_base_that_starts_from_a_sample_ends_where_the_plain_search_ends()
    {
        var customers = SimulatedBase.Of(new(0.85, 28, 0.62, 3, AfterRepeats), Spend, 60_000, seed: 11);

        var fit = BetaGeometricFit.Of(customers, AfterRepeats).Model!;
        var plain = new ParameterSearch(new BetaGeometricLikelihood(customers, AfterRepeats).Evaluate, 4, customers.Count).From([1, 100, 1, 1]).Parameters;

        Assert.All(plain.Zip([fit.R, fit.Alpha, fit.A, fit.B]), pair => Assert.Equal(1, pair.Second / pair.First, 1e-9));
    }

    [Fact]
    public void Nobody_at_all_is_nothing_to_fit()
        => Assert.Equal(FitRefusal.NothingToFit, BetaGeometricFit.Of(new CustomerBase([]), AfterRepeats).Refusal);

    [Fact]
    public void Customers_of_today_are_nothing_to_fit()
        => Assert.Equal(FitRefusal.NothingToFit, BetaGeometricFit.Of(new CustomerBase([new(0, 0, 0, 0), new(0, 0, 0, 0)]), AfterRepeats).Refusal);

    [Fact]
    public void Without_a_second_purchase_there_is_no_rate()
        => Assert.Equal(FitRefusal.NobodyReturned, BetaGeometricFit.Of(new CustomerBase([new(0, 0, 9, 0), new(0, 0, 400, 0)]), AfterEveryPurchase).Refusal);

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public void Customers_all_alike_give_no_fit(int count)
    {
        var alike = new CustomerBase([.. Enumerable.Repeat(new BuyingSummary(4, 200, 365, 50), count)]);

        Assert.False(BetaGeometricFit.Of(alike, AfterRepeats).IsAccepted);
        Assert.False(BetaGeometricFit.Of(alike, AfterEveryPurchase).IsAccepted);
        Assert.False(GammaGamma.Fit(alike).IsAccepted);
    }

    [Fact]
    public void Buyers_who_never_leave_are_not_given_a_chance_to_leave()
    {
        var steady = SimulatedBase.Of(new(2, 60, 0.0001, 500, AfterRepeats), Spend, 3_000, seed: 3);

        Assert.False(BetaGeometricFit.Of(steady, AfterEveryPurchase).IsAccepted);
    }

    [Fact]
    public void A_small_base_is_held_by_its_prior()
    {
        var small = SimulatedBase.Of(new(0.85, 28, 0.62, 3, AfterEveryPurchase), Spend, 60, seed: 5);

        var fit = BetaGeometricFit.Of(small, AfterEveryPurchase, wide: true);

        Assert.True(fit.IsAccepted, fit.Refusal.ToString());
        Assert.InRange(fit.Model!.A / (fit.Model.A + fit.Model.B), 0.05, 0.5);
    }

    [Fact]
    public void Whatever_the_ledger_holds_no_figure_is_absurd() => Prop.ForAll(Bases, customers =>
    {
        var found = new CustomerBase(customers);
        var absurd = from rule in new[] { AfterRepeats, AfterEveryPurchase }
                     from wide in new[] { false, true }
                     let model = BetaGeometricFit.Of(found, rule, wide).Accepted
                     where model is not null
                     from customer in customers
                     let bad = Absurdity(model, GammaGamma.Fit(found, wide).Accepted, customer)
                     where bad is not null
                     select $"{model} on {customer}: {bad}";
        var first = absurd.FirstOrDefault();
        return (first is null).Label(first ?? "");
    }).QuickCheckThrowOnFailure();

    private static string? Absurdity(BetaGeometric model, GammaGamma? spend, BuyingSummary customer)
    {
        var (x, last, age, mean) = customer;
        var alive = model.Alive(x, last, age);
        var expected = new ExpectedPurchases(model).Of(x, last, age, 365);
        if (!(alive is >= 0 and <= 1))
            return $"P(alive) {alive}";
        if (!(expected >= 0 && expected <= 365 * (model.R + x) / (model.Alpha + age) * (1 + 1e-9)))
            return $"{expected} purchases";
        return spend?.ExpectedSpend(x, mean) is { } money && !(money > 0 && double.IsFinite(money)) ? $"spend {money}" : null;
    }

    private static Arbitrary<BuyingSummary[]> Bases
        => Gen.OneOf(
            Customers(Gen.Choose(0, 5), 1000), Customers(Gen.Choose(0, 400), 4000), Customers(Gen.Elements(0, 1, 300), 300),
            Customers(Gen.Choose(0, 1), 1)).ToArbitrary();

    private static Gen<BuyingSummary[]> Customers(Gen<int> repeats, int days)
        => (from x in repeats
            from age in Gen.Choose(x, days + x)
            from last in Gen.Choose(x, age)
            from mean in Gen.Elements(0.0, 0.01, 12.5, 80, 1e9)
            select new BuyingSummary(x, x == 0 ? 0 : last, age, x == 0 ? 0 : mean)).ArrayOf().Resize(60);
}
