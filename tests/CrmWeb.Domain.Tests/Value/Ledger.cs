using System.Globalization;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Statistics;

namespace CrmWeb.Domain.Tests.Value;

/// <summary>Short ways to write down histories in tests.</summary>
internal static class Ledger
{
    public static readonly ValuePolicy Defaults = new();

    public static readonly ValuePolicy Textbook = Defaults with { Method = ValueMethod.Textbook };

    public static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    public static PurchaseLine Line(string day, decimal amount, string? order = null) => new(Day(day), amount, 0.3m, order);

    public static CustomerHistory Customer(int id, params PurchaseLine[] lines)
        => new() { CustomerId = id, Class = CustomerClass.Individual, Purchases = PackedPurchases.Of(lines) };

    public static Valuation ValueAll(string asOf, params CustomerHistory[] customers)
        => Valuation.Run(customers, Textbook, Day(asOf));

    public static CustomerValue ValueOne(string asOf, CustomerHistory customer) => ValueAll(asOf, customer).Figures[0];

    /// <summary>So many customers who bought the same once on a day each.</summary>
    public static CustomerHistory[] Crowd(int count, string day, decimal amount = 100, int firstId = 1000)
        => [.. Enumerable.Range(firstId, count).Select(id => Customer(id, Line(day, amount)))];
}
