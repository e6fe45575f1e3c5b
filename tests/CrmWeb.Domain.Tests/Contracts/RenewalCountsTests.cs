using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Tests.Value;
using CrmWeb.Domain.Value;
using static CrmWeb.Domain.Tests.Value.Ledger;

namespace CrmWeb.Domain.Tests.Contracts;

public sealed class RenewalCountsTests
{
    // Fader and Hardie's high-end customers: of 1,000 so many are left after each renewal.
    private static readonly int[] HighEnd = [1000, 869, 743, 653, 593, 551, 517, 491];

    private static readonly DateOnly Start = Day("2016-01-01");

    [Fact]
    public void A_cohort_of_contracts_gives_the_published_parameters()
    {
        var cohort = Fit(Start.AddYears(7), Published()).Cohorts.Single(c => c.StartYear == 2016);

        Assert.Equal((12, 1000, 509), (cohort.PeriodMonths, cohort.Contracts, cohort.Lost));
        Assert.Equal(HighEnd.SkipLast(1).Sum(), cohort.Due);
        Assert.Equal(.66808836, cohort.Model!.Alpha, 1e-6);
        Assert.Equal(3.80609491, cohort.Model.Beta, 1e-6);
    }

    [Fact]
    public void Contracts_of_another_period_are_another_cohort_and_another_pool()
    {
        var models = Fit(Start.AddYears(7), [.. Published(), .. Enumerable.Repeat(new ContractHistory(Start, 1, 10), 60)]);

        Assert.Equal([(null, 1), (2016, 1), (null, 12), (2016, 12)], models.Cohorts.Select(c => (c.StartYear, c.PeriodMonths)));
        Assert.Null(models.Cohorts[1].Model); // nobody left
        Assert.Equal(60 * 84, models.Cohorts[1].Due);
    }

    [Fact]
    public void Only_renewals_that_fell_due_count_and_at_the_end_of_the_period()
    {
        // As of 1 July 2018: of the four begun in January 2017 one renewal is due, of the one begun in August 2016 one, of the one of 2018 none.
        var january = new ContractHistory(Day("2017-01-01"), 12, 10);
        var models = Fit(Day("2018-07-01"), [
            january, // renewed in January 2018
            january with { LastDay = Day("2017-12-31") }, // not renewed
            january with { LastDay = Day("2017-03-31") }, // ended early, not renewed
            january with { LastDay = Day("2018-03-31") }, // renewed; that it ended early tells of the renewal of 2019, not due yet
            new(Day("2016-08-01"), 12, 10),
            new(Day("2018-02-01"), 12, 10),
        ]);

        Assert.Equal([(null, 6, 5, 2), (2016, 1, 1, 0), (2017, 4, 4, 2), (2018, 1, 0, 0)], models.Cohorts.Select(c => (c.StartYear, c.Contracts, c.Due, c.Lost)));
    }

    [Fact]
    public void A_small_cohort_is_spoken_for_by_all_years_and_one_renewal_fits_no_model()
    {
        var late = Start.AddYears(6);
        ContractHistory[] few = [.. Enumerable.Repeat(new ContractHistory(late, 12, 10), 49)];
        ContractHistory[] young = [.. Enumerable.Repeat(new ContractHistory(Start, 12, 10), 60), .. Enumerable.Repeat(new ContractHistory(Start, 12, 10, null, Start.AddMonths(12).AddDays(-1)), 20)];

        var pooled = Fit(Start.AddYears(7), [.. Published(), .. few]);
        var first = Fit(Start.AddYears(1), young);

        Assert.Equal((null, true), (pooled.For(few[0])!.StartYear, pooled.For(few[0])!.Model is not null));
        Assert.Equal(2016, pooled.For(new(Start, 12, 10))!.StartYear);
        Assert.Equal((null, 80, 20, true), (first.For(young[0])!.StartYear, first.For(young[0])!.Due, first.For(young[0])!.Lost, first.For(young[0])!.Model is null));
        Assert.Null(Fit(Start.AddYears(7), few).For(few[0]));
    }

    [Fact]
    public void What_a_run_keeps_reads_back_the_same()
    {
        var models = Fit(Start.AddYears(7), Published());

        Assert.Equal(models.Cohorts, ContractModels.Read(models.Write()).Cohorts);
        Assert.Equal("", ContractModels.None.Write());
        Assert.Empty(ContractModels.Read("").Cohorts);
    }

    [Fact]
    public void Neither_the_archived_nor_the_unnamed_teach()
    {
        CustomerHistory[] customers = [
            new() { CustomerId = 1, Class = CustomerClass.Enterprise, IsArchived = true, Contracts = [new(Start, 12, 10)] },
            new() { CustomerId = 2, Class = CustomerClass.Enterprise, IsCatchAll = true, Contracts = [new(Start, 12, 10)] },
        ];

        Assert.Empty(RenewalCounts.Of(customers, Start.AddYears(2)).Fit().Cohorts);
    }

    internal static ContractHistory[] Published() => [.. Enumerable.Range(0, 1000).Select(i =>
        HighEnd.Count(left => i < left) is var periods && periods < HighEnd.Length
            ? new ContractHistory(Start, 12, 100, null, Start.AddYears(periods).AddDays(-1))
            : new ContractHistory(Start, 12, 100))];

    private static ContractModels Fit(DateOnly asOf, params ContractHistory[] contracts)
        => RenewalCounts.Of(contracts.Select(c => new CustomerHistory { CustomerId = 1, Class = CustomerClass.Enterprise, Contracts = [c] }), asOf).Fit();
}
