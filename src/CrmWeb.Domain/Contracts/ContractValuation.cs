using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BuyTillYouDie;
using CrmWeb.Domain.Value.Predictive;

namespace CrmWeb.Domain.Contracts;

/// <summary>What a contractual customer is worth (合同客户价值).</summary>
/// <param name="Clv">In base currency, to the cent.</param>
/// <param name="Lifetime">Expected years of the contract that lasts longest, and the churn that 1 ÷ churn would go by.</param>
public sealed record ContractWorth(decimal Clv, ExpectedLifetime Lifetime);

/// <summary>Values customers by the renewals of their contracts to come (合同客户估值).</summary>
/// <remarks>
/// CLV = Σ over the months k of the horizon of [Σ over the renewals due in month k of chance × amount × margin − monthly cost × chance that a
/// contract still runs]·(1 + d)^(−k/12), discounted at month end; months are those of the calendar, counted from the as-of day, for renewals fall on
/// its days. The period under way is paid. Contracts of one customer end independently.
/// </remarks>
internal sealed class ContractValuation(ContractModels models, ValuePolicy policy, DateOnly asOf, decimal companyMargin)
{
    private readonly DiscountPlan plan = DiscountPlan.OfYear(policy.HorizonMonths, (double)policy.DiscountRate);

    /// <summary>Null on a day on which no contract runs or is signed.</summary>
    /// <param name="day">The as-of day, or the eve of a loss, of which no contract knew its end.</param>
    /// <param name="group">Lifetime by the churn of the customer's group.</param>
    public ContractWorth? Of(CustomerHistory customer, DateOnly? firstPurchase, CashFlow cash, DateOnly day, ExpectedLifetime group)
        => customer.Contracts.Count == 0 ? null : OfContractual(customer, firstPurchase, cash, day, group);

    // Apart, so that the many without contracts pay for no closure.
    private ContractWorth? OfContractual(CustomerHistory customer, DateOnly? firstPurchase, CashFlow cash, DateOnly day, ExpectedLifetime group)
    {
        var running = customer.Contracts.Where(c => c.HasNotEnded(day) && (day == asOf || c.StartsOn <= day))
            .Select(c => new ContractOutlook(day == asOf ? c : c with { LastDay = null }, day, models, group, policy)).ToArray();
        if (running.Length == 0)
            return null;

        var inputs = CashInputs.Of(cash, day, policy);
        var age = AgeOf(running, firstPurchase, day);
        var clv = Clv(running, day, inputs.Margin ?? companyMargin, inputs.MonthlyCost(age, policy.SmallestCostMonths));
        var longest = running.MaxBy(r => r.Years);
        return new(Predictor.Money(clv, 2), new(Math.Round((decimal)longest.Years, 4), longest.Churn, LifetimeBasis.Contract));
    }

    /// <summary>Days since the first purchase or contract.</summary>
    public static int AgeOf(IEnumerable<ContractOutlook> running, DateOnly? firstPurchase, DateOnly day)
        => day.DayNumber - (running.Min(r => r.Contract.StartsOn) is var start && firstPurchase < start ? firstPurchase.Value : start).DayNumber;

    private double Clv(ContractOutlook[] running, DateOnly day, decimal usualMargin, double monthlyCost)
    {
        var clv = 0.0;
        var periods = Array.ConvertAll(running, r => new Position(r, day, (double)(r.Contract.Amount * (r.Contract.Margin * policy.MarginFactor ?? usualMargin))));
        for (var month = 1; month <= plan.Months; month++)
        {
            var (income, allEnded, end) = (0.0, 1.0, day.AddMonths(month));
            foreach (var period in periods)
            {
                income += period.PaidUpTo(end);
                allEnded *= 1 - period.AliveOn(end);
            }

            clv += (income - (monthlyCost * (1 - allEnded))) * plan.Present(month);
        }

        return clv;
    }

    // How far one contract has been followed, and the chance that it came so far.
    private sealed class Position(ContractOutlook outlook, DateOnly day, double margin)
    {
        private int period = outlook.Contract.PeriodsBegun(day);
        private double alive = 1;

        public double PaidUpTo(DateOnly end)
        {
            var paid = 0.0;
            for (; outlook.Contract.BeginningOf(period) <= end && alive > 0; period++)
            {
                alive *= outlook.Chance(period);
                paid += alive * margin;
            }

            return paid;
        }

        public double AliveOn(DateOnly end) => outlook.Contract.HasNotEnded(end) ? alive : 0;
    }
}
