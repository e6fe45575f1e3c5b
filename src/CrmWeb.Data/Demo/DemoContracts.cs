using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;

namespace CrmWeb.Data.Demo;

/// <summary>Gives three of the demo company's customers a service contract (演示合同): one yearly, one monthly, and one that gave notice.</summary>
/// <param name="service">What the payments are booked on.</param>
internal sealed class DemoContracts(DemoWords words, Product service, decimal price, DemoHours hours)
{
    private static readonly IReadOnlyList<(int PeriodMonths, bool Notice)> Kinds = [(12, false), (1, false), (3, true)];

    /// <param name="idle">Firms that bought nothing, so that all they pay is by contract.</param>
    public IEnumerable<(IReadOnlyList<Contract> Contracts, IReadOnlyList<Purchase> Payments)> Make(IEnumerable<DemoCustomers.Made> idle, DateOnly today)
        => idle.Zip(Kinds).Select(one => Make(one.First, one.Second.PeriodMonths, one.Second.Notice, today));

    private (IReadOnlyList<Contract> Contracts, IReadOnlyList<Purchase> Payments) Make(DemoCustomers.Made made, int months, bool notice, DateOnly today)
    {
        var number = $"S-{made.Since:yyyy}-{made.Customer.Code[1..]}";
        var terms = new ContractTerms(number, made.Since, months, price * months, words.Currency, 0.45m);
        var running = new ContractHistory(terms.StartsOn, months, terms.Amount);
        var begun = running.PeriodsBegun(today);
        var signed = new Contract(made.Customer, terms, EnteredOn(made, made.Since));
        IReadOnlyList<Contract> entered = notice ? [signed, Ended(signed, made, running.BeginningOf(begun).AddDays(-1), today)] : [signed];
        return (entered, [.. Enumerable.Range(0, begun).Select(period => Payment(made, terms, running.BeginningOf(period)))]);
    }

    private Contract Ended(Contract signed, DemoCustomers.Made made, DateOnly lastDay, DateOnly today)
    {
        var noticed = EnteredOn(made, today.AddDays(-9));
        signed.Withdraw(noticed);
        return new(made.Customer, signed.Terms with { LastDay = lastDay }, noticed);
    }

    private Purchase Payment(DemoCustomers.Made made, ContractTerms terms, DateOnly day)
    {
        var payment = new Purchase(made.Customer, day, terms.Amount, words.Currency, EnteredOn(made, day));
        payment.Detail(terms.Number, service, terms.MarginRate, day.AddDays(30), null);
        return payment;
    }

    private Entered EnteredOn(DemoCustomers.Made made, DateOnly day) => new(hours.InTheAfternoon(day), made.Customer.OwnerId);
}
