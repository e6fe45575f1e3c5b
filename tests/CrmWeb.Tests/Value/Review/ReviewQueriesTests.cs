using CrmWeb.Data.Value;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Value.Review;

public sealed class ReviewQueriesTests : IAsyncLifetime
{
    private const int Most = 14;
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private readonly CrmApp app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_pages_ask_no_more_questions_of_many_moves_than_of_few()
    {
        using var counter = new QueryCounter();
        await using var counting = counter.On(app);
        using var client = counting.CreateClient();
        await app.PersonAsync(StaffRole.Administrator);
        await client.PostFormAsync("/sign-in", new() { ["Input.Email"] = $"administrator.{await app.RootTeamAsync()}@staff.test", ["Input.Password"] = Staff.Password });

        await TurnAsync(10, Today.AddDays(-3));
        var few = await CountAsync(client, counter);
        await TurnAsync(200, Today.AddDays(-1));
        var many = await CountAsync(client, counter);

        Assert.True(many.Rows >= few.Rows + 20, $"{many.Rows} rows after {few.Rows}");
        Assert.InRange(many.Queries, 1, 3 * Most);
        Assert.Equal(few.Queries, many.Queries);
    }

    // The least of three visits, as each fills what is kept in memory.
    private static async Task<(int Queries, int Rows)> CountAsync(HttpClient client, QueryCounter counter)
    {
        var (least, rows) = (int.MaxValue, 0);
        for (var visit = 0; visit < 3; visit++)
        {
            var before = counter.Count;
            rows = (await client.PageAsync("/pyramid/review")).QuerySelectorAll(".review-row").Length;
            await client.PageAsync("/pyramid/moves");
            await client.PageAsync("/pyramid/review/history");
            least = Math.Min(least, counter.Count - before);
        }

        return (least, rows);
    }

    // New customers, each worth less than the one before; then the last of them buy most.
    private async Task TurnAsync(int customers, DateOnly day)
    {
        var team = await app.RootTeamAsync();
        await app.InDatabaseAsync(async db =>
        {
            for (var i = 1; i <= customers; i++)
                db.Purchases.Add(new Purchase(new Customer($"{customers}-{i}", $"{customers}-{i}", CustomerClass.Individual, team, null, RelationshipType.Basic, ValueBase.By), day, 9000 - i, "USD", ValueBase.By));
            return await db.SaveChangesAsync();
        });
        await ComputeAsync(day);
        await app.InDatabaseAsync(async db =>
        {
            foreach (var customer in await db.Customers.OrderByDescending(c => c.Id).Take(customers / 5).ToListAsync())
                db.Purchases.Add(new Purchase(customer, day, 90_000, "USD", ValueBase.By));
            return await db.SaveChangesAsync();
        });
        await ComputeAsync(day.AddDays(1));
    }

    private async Task ComputeAsync(DateOnly asOf)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecomputeNow>().RunAsync(asOf, ValueMethod.Textbook);
    }
}
