using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Entitlements;

namespace CrmWeb.Data.Demo;

/// <summary>What the demo company promised some of its customers (演示权益): open, used up and over.</summary>
internal sealed class DemoEntitlements(IReadOnlyList<string> words, Random random, DateTime now, DateOnly today)
{
    private const int Promised = 30;

    public IEnumerable<Entitlement> Make(IEnumerable<DemoCustomers.Made> customers)
        => customers.OrderByDescending(c => c.Weight).Take(Promised).Select(c => Of(c.Customer, c.Since));

    private Entitlement Of(Customer customer, DateOnly since)
    {
        var (ago, times) = (random.Next(Math.Min(300, today.DayNumber - since.DayNumber)), 1 + random.Next(4));
        var promised = today.AddDays(-ago);
        var made = new Entitlement(customer, random.Pick(words), times, promised, random.Chance(0.8) ? promised.AddDays(180) : null, new Entered(now.AddDays(-ago), customer.OwnerId))
            .FromForm(DemoForms.Next(random));
        for (var use = random.Next(times + 1); use > 0; use--)
        {
            var on = promised.AddDays(random.Next(1 + Math.Min(ago, 180)));
            made.Use(on, "", DemoForms.Next(random), new Entered(now, customer.OwnerId));
        }

        return made;
    }
}
