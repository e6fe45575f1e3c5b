using CrmWeb.Data;
using CrmWeb.Data.Opportunities;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Domain.Settings;
using CrmWeb.Tests.Customers;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Opportunities;

public sealed class PipelineReadingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public async Task The_sums_of_the_database_are_those_of_CSharp_to_the_cent()
    {
        await using var db = database.NewContext();
        var made = await FillAsync(db);
        var (chances, rates) = (new StageChances(new SettingValues([])), new RateTable("USD", [new ExchangeRate("EUR", Today.AddDays(-9), 1.0837m, CustomerRows.Entered.At, null)]));
        var open = made.FindAll(o => o.IsOpen);
        decimal Base(Opportunity o) => rates.ToBase(o.Amount, o.Currency, Today);

        var pipeline = await db.PipelineAsync(db.Opportunities, Today);

        Assert.Equal(new PipelineTotal(open.Count, open.Sum(Base), open.Sum(o => Base(o) * chances.Of(o.Stage, o.OwnPercent))), pipeline.Whole);
        foreach (var stage in OpportunityStages.Open)
            Assert.Equal(open.Where(o => o.Stage == stage).Sum(Base), pipeline.Of(stage).Amount);
        foreach (var month in pipeline.Forecast().Where(m => m.Month is not null))
            Assert.Equal(open.Where(o => !o.IsOverdueOn(Today) && o.ExpectedOn.Year == month.Month!.Value.Year && o.ExpectedOn.Month == month.Month.Value.Month).Sum(Base), month.Total.Amount);
        Assert.Equal(open.Where(o => o.ExpectedOn < Today).Sum(Base), pipeline.Overdue.Amount);
        var decided = await db.Opportunities.DecidedAsync(CustomerRows.Entered.At.AddDays(-1), pipeline);
        Assert.Equal(made.Where(o => o.Stage == OpportunityStage.Lost).Sum(Base), decided.Losses.Sum(l => l.Amount));
        Assert.Equal((made.Count(o => o.Stage == OpportunityStage.Won), made.Count(o => o.Stage == OpportunityStage.Lost)), (decided.Won, decided.Lost));
    }

    private static async Task<List<Opportunity>> FillAsync(CrmDbContext db)
    {
        var id = (await db.AddCustomerAsync()).Id;
        var customer = await db.Customers.SingleAsync(c => c.Id == id);
        var random = new Random(4);
        var made = Enumerable.Range(0, 200).Select(i =>
        {
            var traits = new OpportunityTraits($"Deal {i}", random.Next(1, 99_999_999) / 100m, i % 3 == 0 ? "EUR" : "USD", Today.AddDays(random.Next(-60, 500)), i % 4 == 0 ? random.Next(101) : null);
            var opportunity = new Opportunity(customer, traits, CustomerRows.Entered);
            opportunity.MoveTo(OpportunityStages.Open[random.Next(5)], CustomerRows.Entered);
            if (i % 7 == 0)
                opportunity.Win(CustomerRows.Entered);
            else if (i % 7 == 1)
                opportunity.Lose(i % 2 == 0 ? "price" : "rival", "", CustomerRows.Entered);
            return opportunity;
        }).ToList();
        db.Opportunities.AddRange(made);
        db.ExchangeRates.Add(new ExchangeRate("EUR", Today.AddDays(-9), 1.0837m, CustomerRows.Entered.At, null));
        await db.SaveChangesAsync();
        return made;
    }
}
