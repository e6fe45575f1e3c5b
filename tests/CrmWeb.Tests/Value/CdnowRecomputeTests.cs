using System.Globalization;
using CrmWeb.Data.Customers;
using CrmWeb.Data.Value.Figures;
using CrmWeb.Data.Value.Statistics;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Tests.Value;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Predictive;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Value;

public sealed class CdnowRecomputeTests : IAsyncLifetime
{
    private readonly TestDatabase database = new();

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    [CdnowFact]
    public async Task The_whole_base_is_recomputed_with_the_published_figures()
    {
        await FillAsync();

        var run = await new ValueBase(database).RunAsync(new DateOnly(1998, 6, 30), ValueMethod.Textbook);

        Assert.Equal((23_570, 68, 15_152, 8_350), (run.Customers, run.WithoutPurchase, run.Lost, run.Ranked));
        Assert.Equal([84, 1_586, 2_505, 4_175], Pyramid.Tiers.Select(t => run[t]!.Customers));
        Assert.InRange(run.Equity, 551_034, 551_134);
        await using var db = database.NewContext();
        Assert.Equal(run.Equity, await db.Customers.SumAsync(c => c.Standing.Clv));
        Assert.Equal(84, await db.Customers.CountAsync(c => c.Standing.Tier == PyramidTier.Gold));
        Assert.Equal(4045.91m, await db.FiguresAsync(run.Id).Select(f => f.Clv).MaxAsync());
    }

    [CdnowFact]
    public async Task Automatic_fits_a_model_keeps_it_and_the_same_day_gives_the_same_figures_again()
    {
        await FillAsync();
        var values = new ValueBase(database);

        var (first, second) = (await values.RunAsync(new DateOnly(1998, 6, 30)), await values.RunAsync(new DateOnly(1998, 6, 30)));

        Assert.Equal((ValueMethod.Predictive, MethodReason.AcceptedFit), (first.MethodUsed, first.MethodReason));
        Assert.Equal([227, 4_306, 6_799, 11_332], Pyramid.Tiers.Select(t => first[t]!.Customers));
        Assert.Equal((first.Equity, first.Models), (second.Equity, second.Models));
        await using var db = database.NewContext();
        var figures = await db.FiguresAsync(first.Id).Where(f => f.Prediction is not null).ToListAsync();
        Assert.Equal(23_502, figures.Count);
        Assert.All(figures, f => Assert.InRange(f.Prediction!.Value.Alive, 0, 1));
        Assert.Equal(11_989, figures.Count(f => f.Prediction!.Value.Confidence == Confidence.FromSimilar));
    }

    private async Task FillAsync()
    {
        await using var db = database.NewContext();
        var team = db.Teams.Add(new Team("All")).Entity;
        await db.SaveChangesAsync();
        var rows = (await File.ReadAllLinesAsync(CdnowFactAttribute.File!)).Skip(1).Select(line => line.Split(',')).ToList();

        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.BulkInsertCustomersAsync([.. rows.Select(r => r[0]).Distinct()
            .Select(code => new Customer(code, code, CustomerClass.Individual, team.Id, null, RelationshipType.Basic, ValueBase.By))]);
        var customers = await db.Customers.AsNoTracking().ToDictionaryAsync(c => c.Code);
        await db.BulkInsertAsync(rows.Select(r => new Purchase(
            customers[r[0]], DateOnly.Parse(r[1], CultureInfo.InvariantCulture), decimal.Parse(r[3], CultureInfo.InvariantCulture), "USD", ValueBase.By)));
        await db.RebuildStatisticsAsync();
        await transaction.CommitAsync();
    }
}
