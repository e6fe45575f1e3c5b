using System.Runtime.InteropServices;
using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.Value.BuyTillYouDie;
using CrmWeb.Domain.Value.Predictive;
using CrmWeb.Domain.Value.Statistics;

namespace CrmWeb.Domain.Value;

/// <summary>Values one customer (单个客户估值), by the models where there are any and by the textbook otherwise, knowing what all have in common.</summary>
internal sealed class CustomerValuation(ValuePolicy policy, DateOnly asOf, GroupFigures group, Predictor? predictor)
{
    private readonly ContractValuation contracts = new(group.Contracts, policy, asOf, group.Margin);
    private readonly CashFlow cash = new(policy); // of one customer after another, as are the days
    private readonly PurchaseDays days = new();
    private readonly Dictionary<CustomerClass, (ExpectedLifetime Lifetime, decimal Annuity)> groups = [];

    public CustomerValue Of(CustomerHistory customer)
    {
        cash.Take(customer);
        days.Take(cash.Purchases, asOf);
        return Of(new Known(customer, days, days.Summary(asOf), cash));
    }

    private CustomerValue Of(in Known known)
    {
        var (customer, days) = (known.Customer, known.Days);
        var facts = Facts(known);
        var proposed = LifecycleRule.Propose(facts, policy);
        var stage = customer.StageByHand is { } byHand && byHand.IsInForce(asOf) ? byHand.Stage : proposed;
        var isLost = stage == LifecycleStage.Lost;
        var value = ValueOn(known, isLost ? EveOfLoss(customer, days) : asOf);
        return new CustomerValue
        {
            CustomerId = customer.CustomerId,
            NotRanked = NotRanked(customer, stage, days),
            PurchaseDays = days.Count,
            FirstPurchaseOn = days.First,
            LastPurchaseOn = days.Last,
            ProposedStage = proposed,
            Stage = stage,
            YearlyCashFlow = value.Yearly,
            Lifetime = value.Lifetime,
            Prediction = value.Prediction,
            Clv = isLost || customer.IsCatchAll ? 0 : value.Clv,
            ValueBeforeLoss = isLost ? value.Clv : null,
            ProfitOfYear = LifetimeValue.ToCent(known.Cash.OfYear(asOf)),
            CostOfYear = LifetimeValue.ToCent(known.Cash.CostOfYear(asOf)),
            HistoricValue = LifetimeValue.ToCent(known.Cash.Historic(asOf)),
        };
    }

    private static NotRankedReason? NotRanked(CustomerHistory customer, LifecycleStage stage, PurchaseDays days)
        => customer.IsCatchAll ? NotRankedReason.CatchAll
        : customer.IsArchived ? NotRankedReason.Archived
        : stage == LifecycleStage.Lost ? NotRankedReason.Lost
        : days.Count == 0 ? NotRankedReason.NoPurchase
        : null;

    private Worth ValueOn(in Known known, DateOnly day)
    {
        var (customer, days) = (known.Customer, known.Days);
        var (lifetime, annuity) = GroupOf(customer.Class);
        if (customer.PlannedYears is { Count: > 0 } plan)
            return new(plan[0], lifetime with { Years = plan.Count, Basis = LifetimeBasis.Plan }, LifetimeValue.OfPlan(plan, policy.DiscountRate));

        var yearly = days.First is { } first && first <= day ? known.Cash.Yearly(first, day, policy) : 0;
        if (contracts.Of(customer, days.First, known.Cash, day, lifetime) is { } agreed)
            return new(LifetimeValue.ToCent(yearly), agreed.Lifetime, agreed.Clv);

        var textbook = new Worth(LifetimeValue.ToCent(yearly), lifetime, LifetimeValue.ToCent(yearly * annuity));
        if (predictor is null || customer.IsCatchAll)
            return textbook;

        var then = day == asOf ? days : PurchaseDays.Of(known.Cash.Purchases, day);
        if (then.Count == 0)
            return textbook with { Clv = 0 };

        var (clv, prediction) = predictor.Value(day == asOf ? known.Buying : then.Summary(day), CashInputs.Of(known.Cash, day, policy));
        return textbook with { Clv = clv, Prediction = prediction };
    }

    // The last day on which the customer was still with us: before the close, or when the contract or the window ran out. Whom
    // the models give up was worth what they say on the day itself.
    private DateOnly EveOfLoss(CustomerHistory customer, PurchaseDays days)
    {
        var (eve, window, contract) = (asOf, policy.ChurnWindowFor(customer), customer.Contracts.StateOn(asOf, days.Last, ahead: true));
        if (contract == ContractState.RanOut)
            eve = customer.Contracts.LastDay() ?? asOf;
        else if (contract == ContractState.None && predictor is null && days.Last is { } last && asOf.DayNumber - last.DayNumber > window)
            eve = last.AddDays(window);
        if (customer.IsClosedOn(asOf) && customer.LastClosedUpTo(asOf) is { } closed && closed <= eve)
            eve = closed.Back(1);
        return eve;
    }

    private (ExpectedLifetime Lifetime, decimal Annuity) GroupOf(CustomerClass customerClass)
    {
        if (groups.TryGetValue(customerClass, out var known))
            return known;

        var lifetime = group.Churn.LifetimeOf(customerClass, policy);
        return groups[customerClass] = (lifetime, LifetimeValue.Annuity(lifetime.Years, policy.DiscountRate));
    }

    private LifecycleFacts Facts(in Known known)
    {
        var (customer, days) = (known.Customer, known.Days);
        var contract = customer.Contracts.StateOn(asOf, days.Last, ahead: true);
        // A contract that runs says by itself that the customer is there, however long ago it paid.
        var window = contract == ContractState.None ? policy.ChurnWindowFor(customer) : int.MaxValue;
        var (lastYear, yearBefore) = days.Count > 1 ? known.Cash.LastTwoYears(asOf) : default;
        return new LifecycleFacts
        {
            IsClosed = customer.IsClosedOn(asOf),
            Contract = contract,
            Purchases = days.Count,
            DaysSincePurchase = DaysSince(days.Last),
            DaysSinceSecondPurchase = DaysSince(days.Second),
            MedianInterval = days.Count >= policy.DeclinePurchases ? days.MedianInterval() : 0,
            PurchasesSinceReturn = days.SinceReturn(window, customer.LastClosedUpTo(asOf)),
            UsualDaysToSecond = group.UsualDaysToSecond,
            Alive = days.Count > 0 && contract == ContractState.None ? predictor?.Alive(known.Buying) : null,
            ChurnWindowDays = window,
            LastYear = lastYear,
            YearBefore = yearBefore,
        };
    }

    private int DaysSince(DateOnly? day) => day is { } known ? asOf.DayNumber - known.DayNumber : 0;

    // One customer's ledger, unpacked once.
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Known(CustomerHistory Customer, PurchaseDays Days, BuyingSummary Buying, CashFlow Cash);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Worth(decimal Yearly, ExpectedLifetime Lifetime, decimal Clv, CustomerPrediction? Prediction = null);
}
