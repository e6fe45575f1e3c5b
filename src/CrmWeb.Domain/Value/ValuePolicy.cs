using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value.BuyTillYouDie;

namespace CrmWeb.Domain.Value;

/// <summary>Every number of the value rules (价值规则), each a setting of the company with its default.</summary>
public sealed partial record ValuePolicy
{
    /// <summary>A year in days; ages become years by it.</summary>
    public const decimal DaysPerYear = 365.25m;

    public ValueMethod Method { get; init; } = ValueMethod.Automatic;

    /// <summary>Discount rate (贴现率) per year, a fraction.</summary>
    public decimal DiscountRate { get; init; } = 0.10m;

    /// <summary>Which buying model values customers: MBG/NBD unless a manager switched.</summary>
    public DropoutRule Model { get; init; } = DropoutRule.AfterEveryPurchase;

    /// <summary>Horizon (预测年限) of predictive CLV in months.</summary>
    public int HorizonMonths { get; init; } = 36;

    /// <summary>Customers with a purchase from which models are fitted without a prior, and from which they are fitted at all.</summary>
    public int FullBase { get; init; } = 250;

    public int SmallestBase { get; init; } = 50;

    /// <summary>Whether models are fitted to so many customers at all.</summary>
    public bool Fits(int customers) => customers >= SmallestBase;

    /// <summary>Whether so few customers have the fit held by a prior.</summary>
    public bool HoldsByPrior(int customers) => Fits(customers) && customers < FullBase;

    /// <summary>P(alive) below which a customer counts as lost, and as declining.</summary>
    public decimal LostAlive { get; init; } = 0.1m;

    public decimal DeclineAlive { get; init; } = 0.5m;

    /// <summary>A young customer's cost to serve is spread over at least so many months.</summary>
    public int SmallestCostMonths { get; init; } = 3;

    /// <summary>Gross margin (毛利率) of a purchase that has none of its own, a fraction.</summary>
    public decimal DefaultMargin { get; init; } = 0.30m;

    /// <summary>Every margin is multiplied by it; 1 in every run, another number only in a what-if.</summary>
    public decimal MarginFactor { get; init; } = 1;

    /// <summary>Churn rates are multiplied by it; 1 in every run, another number only in a what-if.</summary>
    public decimal ChurnFactor { get; init; } = 1;

    /// <summary>Longest remaining lifetime in years, and the one used where nobody left.</summary>
    public decimal MaximumLifetimeYears { get; init; } = 10m;

    /// <summary>Remaining lifetime in years where nobody was active a year ago.</summary>
    public decimal AssumedLifetimeYears { get; init; } = 3m;

    /// <summary>A class with fewer customers active a year ago takes the churn of the whole company.</summary>
    public int SmallestChurnGroup { get; init; } = 50;

    /// <summary>Days up to the as-of day over which yearly cash flow is averaged: the last three years.</summary>
    public int AveragingDays { get; init; } = 1096;

    /// <summary>Churn window (流失窗口): days without a purchase after which a customer counts as lost.</summary>
    public int ChurnWindowDays { get; init; } = 365;

    public int? GovernmentChurnWindowDays { get; init; }
    public int? EnterpriseChurnWindowDays { get; init; }
    public int? IndividualChurnWindowDays { get; init; }

    /// <summary>Share of the ranked customers that is gold, from the top.</summary>
    public decimal GoldShare { get; init; } = 0.01m;

    /// <summary>Share that follows gold.</summary>
    public decimal SilverShare { get; init; } = 0.19m;

    /// <summary>Share that follows silver; iron is the rest.</summary>
    public decimal CopperShare { get; init; } = 0.30m;

    /// <summary>Purchases from which a customer's own rhythm tells its decline.</summary>
    public int DeclinePurchases { get; init; } = 4;

    /// <summary>A gap over so many of the customer's median intervals is decline.</summary>
    public decimal DeclineIntervals { get; init; } = 2m;

    /// <summary>No gap up to so many days is decline by rhythm.</summary>
    public int DeclineGapDays { get; init; } = 30;

    /// <summary>Days to a second purchase until the company's own median is known.</summary>
    public int SecondPurchaseDays { get; init; } = 90;

    /// <summary>Second purchases from which the company's own median counts as known.</summary>
    public int SecondPurchaseSample { get; init; } = 50;

    /// <summary>Days since the second purchase through which a customer is still forming: less than a year of 365.25.</summary>
    public int FormationDays { get; init; } = 365;

    /// <summary>Growth of twelve months over the twelve before, above which a customer is still forming.</summary>
    public decimal FormationGrowth { get; init; } = 0.10m;

    /// <summary>Gross margin in money (毛利额): (known margin + amount at default × the default margin) × the factor.</summary>
    public decimal MarginOf(decimal known, decimal atDefault) => (known + atDefault * DefaultMargin) * MarginFactor;

    /// <summary>Churn window of a customer in days: of its product groups, else of its class, else of the company.</summary>
    public int ChurnWindowFor(CustomerHistory customer) => customer.GroupWindowDays ?? ChurnWindowFor(customer.Class);

    public int ChurnWindowFor(CustomerClass customerClass) => customerClass switch
    {
        CustomerClass.Government => GovernmentChurnWindowDays,
        CustomerClass.Enterprise => EnterpriseChurnWindowDays,
        _ => IndividualChurnWindowDays,
    } ?? ChurnWindowDays;
}
