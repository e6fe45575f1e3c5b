using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Tests.Access;

namespace CrmWeb.Tests.Value.BackTests;

/// <summary>A company whose customers buy as the models suppose: each at its own rate, until some day it leaves; the same for one seed.</summary>
internal static class BuyingCompany
{
    public const int Years = 2;

    public static async Task FillAsync(CrmApp app, int customers, DateOnly until, int seed = 7)
    {
        var (random, by) = (new Random(seed), new Entered(TimeProvider.System.GetUtcNow().UtcDateTime, null));
        var team = await app.RootTeamAsync();
        await app.InDatabaseAsync(async db =>
        {
            for (var i = 1; i <= customers; i++)
            {
                var customer = new Customer($"B{i}", $"Buyer {i}", CustomerClass.Individual, team, null, RelationshipType.Basic, by);
                db.Customers.Add(customer);
                db.Purchases.AddRange(Days(random, until).Select(p => new Purchase(customer, p.Day, p.Amount, "USD", by)));
            }

            return await db.SaveChangesAsync();
        });
    }

    private static List<(DateOnly Day, decimal Amount)> Days(Random random, DateOnly until)
    {
        var (gap, leaves, usual) = (20 + 200 * random.NextDouble() * random.NextDouble(), 0.4 * random.NextDouble(), 20 + 100 * random.NextDouble());
        var (bought, day) = (new List<(DateOnly, decimal)>(), until.AddDays(-random.Next(200, Years * 365)));
        do
        {
            bought.Add((day, Math.Round((decimal)(usual * (0.4 + 1.2 * random.NextDouble())), 2)));
            day = day.AddDays(1 + (int)(-Math.Log(1 - random.NextDouble()) * gap));
        }
        while (day <= until && random.NextDouble() >= leaves);

        return bought;
    }
}
