using CrmWeb.Domain.Opportunities;
using CrmWeb.Domain.Settings;

namespace CrmWeb.Domain.Tests.Opportunities;

public sealed class PipelineTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly DateTime Then = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly RateTable Rates = new("USD", [new ExchangeRate("EUR", new DateOnly(2026, 1, 1), 2m, Then, null), new ExchangeRate("EUR", new DateOnly(2026, 12, 1), 9m, Then, null)]);

    // 1000 × 60 % + 100 € × 2 × 10 % + 500 × 25 % = 600 + 20 + 125.
    [Fact]
    public void Amounts_are_converted_at_todays_rate_and_weighted_by_the_stage_or_by_hand()
    {
        var pipeline = Pipeline(Sum(1000, OpportunityStage.Proposal), Sum(100, currency: "EUR"), Sum(500, OpportunityStage.Negotiation, percent: 25));

        Assert.Equal(new PipelineTotal(3, 1700, 745), pipeline.Whole);
        Assert.Equal(new PipelineTotal(1, 200, 20), pipeline.Of(OpportunityStage.Qualify));
    }

    [Fact]
    public void What_nobody_can_convert_is_counted_told_and_not_added()
    {
        var pipeline = Pipeline(Sum(10), Sum(99, currency: "XTS"));

        Assert.Equal(new PipelineTotal(2, 10, 1), pipeline.Whole);
        Assert.Equal(["XTS"], pipeline.WithoutRate);
    }

    [Fact]
    public void The_forecast_begins_with_what_is_overdue_and_leaves_no_month_out()
    {
        var forecast = Pipeline(Sum(10, month: 1, year: 2027), Sum(20, overdue: true), Sum(30, overdue: true, month: 3), Sum(40, year: 2027, month: 11), Sum(50, year: 2031)).Forecast();

        Assert.Equal(
            [(null, true, 50m), ((DateOnly?)new DateOnly(2026, 11, 1), false, 0m), (new DateOnly(2026, 12, 1), false, 0m), (new DateOnly(2027, 1, 1), false, 10m), (null, false, 90m)],
            forecast.Select(m => (m.Month, m.IsOverdue, m.Total.Amount)));
    }

    [Fact]
    public void Without_opportunities_nothing_is_expected() => Assert.Empty(Pipeline().Forecast());

    [Theory]
    [InlineData(OpportunityStage.Won, 20, "1")]
    [InlineData(OpportunityStage.Lost, 20, "0")]
    [InlineData(OpportunityStage.Needs, null, "0.4")]
    [InlineData(OpportunityStage.Needs, 0, "0")]
    public void What_is_decided_is_certain(OpportunityStage stage, int? own, string chance)
        => Assert.Equal(decimal.Parse(chance, System.Globalization.CultureInfo.InvariantCulture), new StageChances(new SettingValues([])).Of(stage, own));

    private static Pipeline Pipeline(params PipelineSum[] sums) => new(sums, new StageChances(new SettingValues([])), Rates, Today);

    private static PipelineSum Sum(decimal amount, OpportunityStage stage = OpportunityStage.Qualify, string currency = "USD", int? percent = null, bool overdue = false, int year = 2026, int month = 11)
        => new(stage, overdue, year, month, currency, percent, 1, amount);
}
