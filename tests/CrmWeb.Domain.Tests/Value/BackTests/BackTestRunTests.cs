using CrmWeb.Domain.Tests.Value.BuyTillYouDie;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BackTests;
using CrmWeb.Domain.Value.BuyTillYouDie;
using static CrmWeb.Domain.Tests.Value.Ledger;
using static CrmWeb.Domain.Value.BuyTillYouDie.DropoutRule;

namespace CrmWeb.Domain.Tests.Value.BackTests;

public sealed class BackTestRunTests
{
    private static readonly DateTime Noon = new(2024, 6, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void The_cut_off_lies_so_many_days_before_the_last_day()
    {
        var test = BackTestRun.Monthly(Day("2024-05-31"), 90, Noon);

        Assert.Equal((Day("2024-03-02"), Day("2024-05-31"), 90), (test.CutOff, test.ScheduledFor!.Value, test.Days));
        Assert.Throws<RuleBrokenException>(() => BackTestRun.Monthly(Day("2024-05-31"), 6, Noon));
    }

    [Fact]
    public void Only_one_under_way_can_finish_and_one_that_is_over_cannot_be_stopped()
    {
        var test = BackTestRun.Monthly(Day("2024-05-31"), 90, Noon);
        Assert.Throws<RuleBrokenException>(() => test.Finish(Few(), Noon));

        test.Start("machine/1", Noon);
        test.Finish(Few(), Noon);

        Assert.True(test.WasTooSmall);
        Assert.Throws<RuleBrokenException>(() => test.AskToCancel(Noon));
        Assert.Throws<RuleBrokenException>(() => test.Start("machine/1", Noon));
    }

    [Fact]
    public void With_too_few_customers_only_the_rule_without_a_model_is_scored()
    {
        var found = Few();

        Assert.Null(found.Fits);
        Assert.Equal((2, 4, BackTestMethod.Naive), (found.Customers, found.Purchases, Assert.Single(found.Scores).Method));
    }

    [Fact]
    public void A_refused_fit_has_its_reason_and_no_figures()
    {
        // Sixty customers of whom nobody ever came back: nothing to learn a rate from.
        var found = BackTestFindings.Of([.. Enumerable.Repeat(new HeldOutCustomer(new(0, 0, 200, 0), 1, 50), 60)], Defaults, 90);

        Assert.NotNull(found.Fits);
        foreach (var score in found.Scores.Where(s => s.Method != BackTestMethod.Naive))
            Assert.Equal((FitRefusal.NobodyReturned, null, null, ""), (score.Refusal, score.MeanAbsoluteError, score.Bias, score.Deciles));
    }

    [CdnowFact]
    public void CDNOW_is_refitted_at_the_cut_off_and_both_models_beat_going_on_as_before()
    {
        var test = BackTestRun.Monthly(Day("1998-06-30"), 273, Noon);
        test.Start("machine/1", Noon);
        test.Finish(BackTestFindings.Of(Held(), Defaults, 273), Noon);

        Assert.Equal(.765, test[AfterEveryPurchase]!.MeanAbsoluteError!.Value, 5e-3);
        Assert.Equal(.786, test[AfterRepeats]!.MeanAbsoluteError!.Value, 5e-3);
        Assert.Equal(1.024, test[BackTestMethod.Naive]!.MeanAbsoluteError!.Value, 5e-3);
        Assert.InRange(test[AfterEveryPurchase]!.Bias!.Value, -.17, -.15);
        Assert.Equal(.943, test.BestCapture!.Value, 5e-3);
        var groups = test[AfterEveryPurchase]!.Groups();
        Assert.Equal((10, test.Customers), (groups.Count, groups.Sum(g => g.Customers)));
        Assert.True(test.Fits.Length < BackTestRun.FitsLength && test.Scores.All(s => s.Deciles.Length < BackTestScore.DecilesLength));
    }

    [Fact]
    public void Another_model_is_advised_only_when_it_was_nearer_three_times_running()
    {
        Assert.Equal(AfterRepeats, ModelAdvice.Of(Tests((.8, .7), (.8, .7), (.8, .7), (.7, .8)), AfterEveryPurchase));
        Assert.Null(ModelAdvice.Of(Tests((.8, .7), (.7, .8), (.8, .7), (.8, .7)), AfterEveryPurchase));
        Assert.Null(ModelAdvice.Of(Tests((.8, .7), (.8, .7)), AfterEveryPurchase));
        Assert.Null(ModelAdvice.Of(Tests((.8, .7), (.8, .7), (.8, .7)), AfterRepeats));
        Assert.Equal(AfterEveryPurchase, ModelAdvice.Of(Tests((.6, .7), (.6, .7), (.6, .7)), AfterRepeats));
    }

    [Fact]
    public void A_model_that_is_hardly_nearer_is_no_advice()
        => Assert.Null(ModelAdvice.Of(Tests((.633, .632), (.619, .618), (.7, .6)), AfterEveryPurchase));

    [Fact]
    public void Checks_that_look_another_time_ahead_do_not_count_together()
        => Assert.Null(ModelAdvice.Of([Tested(Day("2024-06-30"), .8, .7, days: 180), .. Tests((.8, .7), (.8, .7))], AfterEveryPurchase));

    [Fact]
    public void Checking_the_same_days_three_times_is_no_advice()
    {
        var same = Enumerable.Range(0, 3).Select(_ => Tested(Day("2024-05-31"), .8, .7));

        Assert.Null(ModelAdvice.Of(same, AfterEveryPurchase));
    }

    [Theory]
    [InlineData("2024-06-01T01:59Z", "2024-04-30")]
    [InlineData("2024-06-01T02:00Z", "2024-05-31")]
    [InlineData("2024-06-30T23:00Z", "2024-05-31")]
    [InlineData("2024-03-01T02:00Z", "2024-02-29")]
    public void The_monthly_one_is_due_in_the_first_night_of_a_month(string now, string monthEnd)
        => Assert.Equal(Day(monthEnd), MonthlyBackTest.LatestDue(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime, TimeZoneInfo.Utc));

    private static BackTestFindings Few()
        => BackTestFindings.Of([new(new(1, 30, 60, 20), 3, 60), new(new(0, 0, 10, 0), 1, 5)], Defaults, 90);

    // The latest first, a month apart: error of MBG/NBD and of BG/NBD.
    private static IEnumerable<BackTestRun> Tests(params (double Modified, double Standard)[] errors)
        => errors.Select((e, i) => Tested(Day("2024-05-31").AddDays(-30 * i), e.Modified, e.Standard));

    private static BackTestRun Tested(DateOnly until, double modified, double standard, int days = 90)
    {
        var test = BackTestRun.Monthly(until, days, Noon);
        test.Start("machine/1", Noon);
        test.Finish(new(1, 0, null, null, [Off(BackTestMethod.Modified, modified), Off(BackTestMethod.Standard, standard)]), Noon);
        return test;
    }

    private static BackTestScore Off(BackTestMethod method, double error) => new(method, new BackTest([new(error, 0, 0, 0)]));

    private static List<HeldOutCustomer> Held()
        => [.. Cdnow.Sample.Select(r => new HeldOutCustomer(r.Summary, r.LaterPurchases, r.LaterSpend))];
}
