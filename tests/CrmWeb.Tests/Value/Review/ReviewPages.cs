using System.Globalization;
using System.Net;
using CrmWeb.Data.Value;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using CrmWeb.Tests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Value.Review;

/// <summary>Ten customers; on the second day the last has bought most, so it should be gold and the first gold silver.</summary>
public abstract class ReviewPages : IAsyncLifetime
{
    protected const string Bulk = "#bulk";

    protected static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    protected CrmApp App { get; } = new();

    public async Task InitializeAsync()
    {
        await App.InitializeAsync();
        var team = await App.RootTeamAsync();
        await App.InDatabaseAsync(async db =>
        {
            for (var i = 1; i <= 10; i++)
            {
                var customer = new Customer($"C{i}", $"C{i}", CustomerClass.Individual, team, null, RelationshipType.Basic, ValueBase.By);
                db.Purchases.Add(new Purchase(customer, Today.AddDays(-10), 1100 - (i * 100), "USD", ValueBase.By));
            }

            return await db.SaveChangesAsync();
        });
        await RunAsync(Today.AddDays(-1));
        await App.InDatabaseAsync(async db =>
        {
            db.Purchases.Add(new Purchase(await db.Customers.SingleAsync(c => c.Code == "C10"), Today.AddDays(-1), 9000, "USD", ValueBase.By));
            return await db.SaveChangesAsync();
        });
    }

    public Task DisposeAsync() => App.DisposeAsync();

    protected static string Accept(TierReview item) => $"#item-{item.Id} .accept-now";

    protected static string Fields(TierReview item) => $"#item-{item.Id} .own-decision form";

    // What the own form of a row sends.
    protected static Dictionary<string, string> Own(TierReview item, string field, string value, params (string Field, string Value)[] others)
        => others.Prepend((field, value)).ToDictionary(f => $"Own[{item.Id}].{f.Item1}", f => f.Item2);

    protected static string Written(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.GetCultureInfo("en-US"));

    protected async Task<string> WhyAsync(string code)
        => (await (await App.ClientAs(StaffRole.Manager)).PageAsync("/pyramid/review")).QuerySelectorAll(".review-row")
            .Single(row => row.QuerySelector(".work-text > a")!.TextContent == code).QuerySelector(".review-why")!.TextContent;

    protected static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    protected static async Task<string> TimelineAsync(HttpClient client, int customerId)
        => (await client.PageAsync($"/customers/{customerId}")).QuerySelector("main")!.TextContent;

    protected async Task RunAsync(DateOnly asOf)
    {
        await using var scope = App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecomputeNow>().RunAsync(asOf, ValueMethod.Textbook);
    }

    protected Task<List<TierReview>> ItemsAsync(string code)
        => App.InDatabaseAsync(db => db.TierReviews.AsNoTracking().Where(r => r.Customer.Code == code).ToListAsync());

    protected async Task<(PyramidTier? InEffect, PyramidTier? Computed)> TiersAsync(string code)
    {
        var customer = await App.InDatabaseAsync(db => db.Customers.AsNoTracking().SingleAsync(c => c.Code == code));
        return (customer.Standing.Tier, customer.Standing.ComputedTier);
    }
}
