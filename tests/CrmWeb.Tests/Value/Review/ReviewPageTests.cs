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
public sealed class ReviewPageTests : IAsyncLifetime
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private readonly CrmApp app = new();

    public async Task InitializeAsync()
    {
        await app.InitializeAsync();
        var team = await app.RootTeamAsync();
        await app.InDatabaseAsync(async db =>
        {
            for (var i = 1; i <= 10; i++)
            {
                var customer = new Customer($"C{i}", $"C{i}", CustomerClass.Individual, team, null, RelationshipType.Basic, ValueBase.By);
                db.Purchases.Add(new Purchase(customer, Today.AddDays(-10), 1100 - (i * 100), "USD", ValueBase.By));
            }

            return await db.SaveChangesAsync();
        });
        await RunAsync(Today.AddDays(-1));
        await app.InDatabaseAsync(async db =>
        {
            db.Purchases.Add(new Purchase(await db.Customers.SingleAsync(c => c.Code == "C10"), Today.AddDays(-1), 9000, "USD", ValueBase.By));
            return await db.SaveChangesAsync();
        });
    }

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_manager_accepts_once_though_the_form_is_sent_twice()
    {
        await RunAsync(Today);
        var item = Assert.Single(await ItemsAsync("C10"));
        var client = await app.ClientAs(StaffRole.Manager);
        var form = new Dictionary<string, string> { ["Input.One"] = string.Create(CultureInfo.InvariantCulture, $"Accept-{item.Id}") };

        Assert.Equal(HttpStatusCode.Found, (await client.PostFormAsync("/pyramid/review", form)).StatusCode);
        await client.PostFormAsync("/pyramid/review", form);

        Assert.Equal(PyramidTier.Gold, (await TiersAsync("C10")).InEffect);
        var change = Assert.Single(await app.InDatabaseAsync(db => db.TierChanges.Where(c => c.CustomerId == item.CustomerId).ToListAsync()));
        Assert.Equal(item.RunId, change.RunId);
        Assert.NotNull(change.DecidedBy);
    }

    [Fact]
    public async Task An_override_needs_a_reason_and_stands_against_runs_until_it_ends()
    {
        await RunAsync(Today);
        var item = Assert.Single(await ItemsAsync("C10"));
        var client = await app.ClientAs(StaffRole.Manager);
        var until = Today.AddDays(30);
        var form = new Dictionary<string, string>
        {
            ["Input.All"] = "Override", ["Input.Items"] = string.Create(CultureInfo.InvariantCulture, $"{item.Id}"),
            ["Input.Tier"] = "Silver", ["Input.Until"] = until.ToString("O", CultureInfo.InvariantCulture),
        };

        Assert.NotEqual(HttpStatusCode.Found, (await client.PostFormAsync("/pyramid/review", form)).StatusCode);
        form["Input.Reason"] = "One great order, not a habit";
        Assert.Equal(HttpStatusCode.Found, (await client.PostFormAsync("/pyramid/review", form)).StatusCode);
        await RunAsync(Today);

        Assert.Equal((PyramidTier.Silver, PyramidTier.Gold), await TiersAsync("C10"));
        Assert.Equal(TierReviewState.Overridden, Assert.Single(await ItemsAsync("C10")).State);
    }

    [Fact]
    public async Task The_page_shows_the_fall_from_gold_first()
    {
        await RunAsync(Today);

        var page = await (await app.ClientAs(StaffRole.Manager)).PageAsync("/pyramid/review");

        Assert.Equal("C1", page.QuerySelector(".list-table tbody th a")!.TextContent);
        Assert.Contains("(", (await (await app.ClientAs(StaffRole.Manager)).PageAsync("/pyramid")).QuerySelector("a[href='/pyramid/review']")!.TextContent, StringComparison.Ordinal);
    }

    private async Task RunAsync(DateOnly asOf)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecomputeNow>().RunAsync(asOf, ValueMethod.Textbook);
    }

    private Task<List<TierReview>> ItemsAsync(string code)
        => app.InDatabaseAsync(db => db.TierReviews.AsNoTracking().Where(r => r.Customer.Code == code).ToListAsync());

    private async Task<(PyramidTier? InEffect, PyramidTier? Computed)> TiersAsync(string code)
    {
        var customer = await app.InDatabaseAsync(db => db.Customers.AsNoTracking().SingleAsync(c => c.Code == code));
        return (customer.Tier, customer.ComputedTier);
    }
}
