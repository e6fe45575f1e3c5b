using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BuyTillYouDie;
using CrmWeb.Domain.Value.Statistics;
using FsCheck;
using FsCheck.Fluent;
using static CrmWeb.Domain.Tests.Value.Ledger;

namespace CrmWeb.Domain.Tests.Value;

/// <summary>What must hold for every ledger, however odd: only refunds, zero amounts, future rows, huge sums.</summary>
public sealed class ValuationPropertyTests
{
    private static readonly DateOnly AsOf = Day("2024-06-30");
    private static readonly string?[] Orders = [null, null, "A", "B"];

    private static readonly Gen<decimal> Amounts = Gen.Frequency<decimal>(
        (6, Gen.Choose(1, 50).Select(a => a * 10m)),
        (2, Gen.Choose(-50, 0).Select(a => a * 10m)),
        (1, Gen.Elements(0m, 0.01m, 1e15m, -1e15m)));

    private static readonly Gen<PurchaseLine> Lines =
        from age in Gen.Choose(-40, 1500)
        from amount in Amounts
        from order in Gen.Elements(Orders)
        select new PurchaseLine(AsOf.AddDays(-age), amount, 0.3m, order);

    private static readonly Gen<ContractHistory> Contracts =
        from age in Gen.Choose(-40, 1500)
        from months in Gen.Elements(1, 3, 12)
        from amount in Gen.Elements(0.01m, 100m, 1e15m)
        from margin in Gen.Elements(null, -1m, (decimal?)0.5m)
        from days in Gen.Choose(-900, 900)
        select new ContractHistory(AsOf.AddDays(-age), months, amount, margin, days < 0 ? null : AsOf.AddDays(days - age));

    private static readonly Gen<CustomerHistory> Customers =
        from lines in Lines.ArrayOf().Resize(6)
        from customerClass in Gen.Elements(CustomerClass.Government, CustomerClass.Enterprise, CustomerClass.Individual)
        from cost in Gen.Choose(0, 40)
        from mark in Gen.Choose(0, 30)
        from contracts in Gen.Frequency((3, Gen.Constant(Array.Empty<ContractHistory>())), (1, Contracts.ArrayOf().Resize(3)))
        select new CustomerHistory
        {
            CustomerId = 0,
            Class = customerClass,
            Contracts = contracts,
            Purchases = PackedPurchases.Of(lines),
            Costs = new[] { new CostLine(AsOf.AddDays(-mark), cost) },
            IsArchived = mark == 1,
            IsCatchAll = mark == 2,
            Closes = mark is 3 or 4 ? [new ClosedSpan(AsOf.AddDays(-100), mark == 3 ? null : AsOf.AddDays(-50))] : [],
        };

    private static readonly Arbitrary<CustomerHistory[]> Bases = Arb.From(Customers.ArrayOf().Resize(60));

    private static void Holds(Func<CustomerHistory[], bool> property)
        => Prop.ForAll(Bases, property).QuickCheckThrowOnFailure();

    private static Valuation Run(IReadOnlyList<CustomerHistory> customers) => Valuation.Run(customers, Textbook, AsOf);

    private static object Shown(CustomerValue f) => (f.Clv, f.HistoricValue, f.ValueBeforeLoss, f.Stage, f.Rank, f.Tier, f.LastPurchaseOn, f.YearlyCashFlow);

    [Fact]
    public void Tiers_and_equity_add_up() => Holds(customers =>
    {
        var valuation = Run(customers);
        var totals = valuation.Totals;
        return totals.Tiers.Sum(t => t.Customers) == totals.Ranked
            && valuation.Figures.Count(f => f.IsRanked) == totals.Ranked
            && AddsUp(valuation);
    });

    [Fact]
    public void A_rerun_changes_nothing() => Holds(customers =>
        Run(customers).Figures.Select(Shown).SequenceEqual(Run(customers).Figures.Select(Shown)));

    [Fact]
    public void The_order_of_the_rows_does_not_matter() => Holds(customers =>
        Run([.. customers.Reverse()]).Figures.Reverse().Select(Shown).SequenceEqual(Run(customers).Figures.Select(Shown)));

    [Fact]
    public void A_tier_never_falls_as_the_rank_rises() => Holds(customers =>
    {
        var ranked = Run(customers).Figures.Where(f => f.IsRanked).OrderBy(f => f.Rank).ToList();
        return ranked.Zip(ranked.Skip(1)).All(p => p.First.Tier <= p.Second.Tier && p.First.Clv >= p.Second.Clv);
    });

    [Fact]
    public void No_tier_holds_more_than_its_cut_off() => Holds(customers =>
    {
        var totals = Run(customers).Totals;
        var heads = 0;
        return totals.Tiers.All(t => (heads += t.Customers) <= t.CutOff);
    });

    [Fact]
    public void The_lost_are_worth_nothing_and_all_others_have_no_value_before_a_loss() => Holds(customers =>
        Run(customers).Figures.All(f => f.Stage == LifecycleStage.Lost ? f is { Clv: 0, ValueBeforeLoss: not null } : f.ValueBeforeLoss is null));

    // Models that are fitted to anything at all, with and without a prior, so that odd ledgers meet them.
    [Theory]
    [InlineData(DropoutRule.AfterEveryPurchase, 3)]
    [InlineData(DropoutRule.AfterEveryPurchase, 100_000)]
    [InlineData(DropoutRule.AfterRepeats, 3)]
    public void Whatever_the_ledger_holds_predicted_figures_are_sane_and_repeatable(DropoutRule rule, int fullBase) => Holds(customers =>
    {
        var policy = Defaults with { Model = rule, SmallestBase = 3, FullBase = fullBase };
        var (one, other) = (Valuation.Run(customers, policy, AsOf), Valuation.Run(customers, policy, AsOf));
        return one.Figures.All(IsSane) && one.Figures.Select(Shown).SequenceEqual(other.Figures.Select(Shown))
            && AddsUp(one);
    });

    // A contract is worth something before its first payment, and ranked from then on.
    private static bool AddsUp(Valuation valuation)
        => valuation.Totals.Tiers.Sum(t => t.Clv) + valuation.Figures.Where(f => f is { NotRanked: NotRankedReason.NoPurchase }).Sum(f => f.Clv) == valuation.Totals.Equity;

    // Nobody is worth more than buying its greatest amount every day of three years.
    private static bool IsSane(CustomerValue figure)
        => figure.Prediction is not { } p
            || (p.Alive is >= 0 and <= 1 && p.NextYear is >= 0 and < 1e6 && p.Spend >= 0 && figure.Clv < 1e15m * 1096);

    [Fact]
    public void More_cash_on_the_last_day_never_ranks_a_customer_lower() => Holds(customers =>
    {
        var before = Run(customers).Figures;
        for (var i = 0; i < customers.Length; i++)
        {
            if (before[i].Rank is not { } rank || before[i].LastPurchaseOn is not { } last)
                continue;

            var richer = Run([.. customers.Take(i), WithMore(customers[i], last), .. customers.Skip(i + 1)]).Figures[i];
            if (richer.Rank > rank || richer.Tier > before[i].Tier)
                return false;
        }

        return true;
    });

    private static CustomerHistory WithMore(CustomerHistory customer, DateOnly day) => new()
    {
        CustomerId = customer.CustomerId,
        Class = customer.Class,
        Contracts = customer.Contracts,
        Purchases = PackedPurchases.Of([.. customer.Purchases.Unpack().Select(s => (s.Day, s.NetsOn) == (day, day) ? s with { Amount = s.Amount + 500, Margin = s.Margin + 150 } : s)]),
        Costs = customer.Costs,
        Closes = customer.Closes,
    };
}
