using CrmWeb.Domain.Value.BuyTillYouDie;
using FsCheck;
using FsCheck.Fluent;

namespace CrmWeb.Domain.Tests.Value.BuyTillYouDie;

public sealed class ExpectedPurchasesTests
{
    [Theory]
    [InlineData(1 - 1e-10)]
    [InlineData(1)]
    [InlineData(1 + 1e-10)]
    [InlineData(1.0006)]
    public void Nothing_happens_at_a_equal_one(double a)
    {
        var (near, below) = (Model(a), Model(0.99));

        var (found, other) = (new ExpectedPurchases(near).OfAlive(3, 100, 365), new ExpectedPurchases(below).OfAlive(3, 100, 365));

        Assert.Equal(Plain(near, 3, 100, 365), found, 1e-9 * found);
        Assert.InRange(found, other * 0.97, other);
    }

    [Fact]
    public void The_series_equals_the_integral() => Prop.ForAll(Cases, c =>
    {
        var found = new ExpectedPurchases(c.Model).OfAlive(c.Repeats, c.Age, c.Time);
        var plain = Plain(c.Model, c.Repeats, c.Age, c.Time);
        return (Math.Abs(found / plain - 1) < 1e-7).Label($"{c}: {found:R} and {plain:R}");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void More_time_brings_more_purchases_and_never_more_than_without_leaving() => Prop.ForAll(Cases, c =>
    {
        var expected = new ExpectedPurchases(c.Model);
        var (shorter, longer) = (expected.OfAlive(c.Repeats, c.Age, c.Time), expected.OfAlive(c.Repeats, c.Age, c.Time * 1.5));
        var forEver = c.Time * (c.Model.R + c.Repeats) / (c.Model.Alpha + c.Age);
        return (shorter >= 0 && longer >= shorter && shorter <= forEver * (1 + 1e-9)).Label($"{c}: {shorter:R}, {longer:R}, {forEver:R}");
    }).QuickCheckThrowOnFailure();

    // All alike in their rate, so r is large and the terms of the series grow to 10⁴⁰ and cancel each other.
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(40)]
    public void Buyers_of_one_pace_do_not_drown_in_rounding(int repeats)
    {
        var model = new BetaGeometric(300, 2000, 0.8, 2, DropoutRule.AfterRepeats);

        var found = new ExpectedPurchases(model).OfAlive(repeats, 100, 365);

        Assert.Equal(Plain(model, repeats, 100, 365), found, 1e-7 * found);
    }

    [Fact]
    public void A_far_horizon_for_a_new_customer_is_finite_and_right()
    {
        var found = new ExpectedPurchases(Model(0.8)).OfAlive(0, 0, 36_500);

        Assert.Equal(Plain(Model(0.8), 0, 0, 36_500), found, 1e-7 * found);
    }

    private static BetaGeometric Model(double a) => new(0.6, 30, a, 2.4, DropoutRule.AfterEveryPurchase);

    // The definition: what a buyer of mean rate (r+x)/(α+T), who leaves with chance p after each purchase, buys in t; summed over p by
    // a plain midpoint rule in u with p = u^(2/a) near 0, sharing nothing with the product's quadrature.
    private static double Plain(BetaGeometric model, int repeats, double age, double time)
    {
        const int Slices = 20_000;
        var (survived, rate, ratio) = (model.B + model.FirstCounts + repeats, model.R + repeats, time / (model.Alpha + age));
        var (power, sum) = (Math.Max(3, 6 / model.A), 0.0);
        for (var i = 0; i < Slices; i++)
        {
            // u = 3s² − 2s³ flattens both ends, so that the midpoint rule bears a steep (1 − p) too.
            var s = (i + 0.5) / Slices;
            var (u, du) = (s * s * (3 - 2 * s), 6 * s * (1 - s));
            var p = Math.Pow(u, power);
            if (p < 1e-290)
                continue; // p^a of nothing
            var weight = power * Math.Pow(u, power - 1) * du;
            var density = Math.Exp((model.A - 1) * Math.Log(p) + (survived - 1) * GammaFunctions.LogOnePlus(-p));
            sum += weight * density * -GammaFunctions.ExpMinusOne(-rate * GammaFunctions.LogOnePlus(p * ratio)) / p;
        }

        return sum / Slices / Math.Exp(GammaFunctions.LogBeta(model.A, survived));
    }

    private static Arbitrary<Case> Cases
        => (from r in Between(0.05, 5)
            from alpha in Between(1, 400)
            from a in Between(0.06, 4)
            from b in Between(1.2, 9)
            from rule in Gen.Elements(DropoutRule.AfterRepeats, DropoutRule.AfterEveryPurchase)
            from repeats in Gen.Choose(0, 60)
            from age in Gen.Choose(0, 3000)
            from time in Gen.Choose(1, 3653)
            select new Case(new BetaGeometric(r, alpha, a, b, rule), repeats, age, time)).ToArbitrary();

    private static Gen<double> Between(double least, double most)
        => Gen.Choose(0, 1_000_000).Select(n => least * Math.Pow(most / least, n / 1e6));

    private sealed record Case(BetaGeometric Model, int Repeats, double Age, double Time);
}
