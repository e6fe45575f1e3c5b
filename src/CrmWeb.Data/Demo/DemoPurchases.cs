using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;

namespace CrmWeb.Data.Demo;

/// <summary>Makes three years of purchases (演示购买): each customer has its own pace, order size and loyalty.</summary>
internal sealed class DemoPurchases(DemoWords words, Random random, IReadOnlyList<Product> products, DemoHours hours)
{
    private const double ProspectShare = 0.05;
    private const double LeavesAfterPurchase = 0.03;
    private const double RefundShare = 0.02;
    private const double PausesShare = 0.02;

    public IEnumerable<Purchase> Make(DemoCustomers.Made made, DateOnly today)
    {
        if (random.Chance(ProspectShare))
            yield break;

        var pace = PaceDays(made);
        for (double day = random.Wait(20); ; day += pace * (0.6 + 0.8 * random.NextDouble()))
        {
            var date = made.Since.AddDays((int)day);
            if (date > today)
                yield break;

            foreach (var purchase in Order(made, date, today))
                yield return purchase;
            if (random.Chance(LeavesAfterPurchase))
                yield break;
            if (random.Chance(PausesShare))
                day += 380;
        }
    }

    private double PaceDays(DemoCustomers.Made made)
        => made.Customer.Class == CustomerClass.Individual ? 60 + random.NextDouble() * 90 : 16 + random.NextDouble() * 60;

    private IEnumerable<Purchase> Order(DemoCustomers.Made made, DateOnly date, DateOnly today)
    {
        var index = ProductIndex(made);
        var price = words.Products[index].Price * (decimal)Math.Max(1, Math.Round(made.Weight * (0.6 + random.NextDouble())));
        var order = $"{date:yyyyMMdd}-{made.Customer.Code[1..]}";
        yield return Purchase(made.Customer, date, price, order, index);
        if (random.Chance(RefundShare) && date.AddDays(5) <= today)
            yield return Purchase(made.Customer, date.AddDays(5), -decimal.Round(price / 2, 2), order, index);
    }

    // Machines are bought seldom and by firms; beans by everybody.
    private int ProductIndex(DemoCustomers.Made made) => made.Customer.Class == CustomerClass.Individual
        ? random.Next(2)
        : random.NextDouble() switch { < 0.40 => 0, < 0.72 => 1, < 0.76 => 2, < 0.81 => 3, < 0.92 => 4, _ => 5 };

    private Purchase Purchase(Customer customer, DateOnly date, decimal amount, string order, int index)
    {
        var entered = new Entered(hours.InTheAfternoon(date), customer.OwnerId);
        var purchase = new Purchase(customer, date, amount, words.Currency, entered);
        purchase.Detail(order, products[index], null, date.AddDays(30), null);
        return purchase;
    }
}
