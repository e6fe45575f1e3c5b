using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value.Predictive;
using CrmWeb.Domain.Value.Statistics;

namespace CrmWeb.Domain.Value.Figures;

/// <summary>Reads what <see cref="FigurePacking"/> wrote (估值数据的解压), customer by customer.</summary>
internal ref struct FigureReading(ReadOnlySpan<byte> bytes)
{
    private readonly List<ExpectedLifetime> lifetimes = [];
    private PackedReader reader = new(bytes);
    private int customer;

    public bool IsAtEnd => reader.IsAtEnd;

    public CustomerValue Next(int place)
    {
        customer += reader.Signed();
        var (stage, proposed, notRanked, parts) = ((LifecycleStage)reader.Byte(), (LifecycleStage)reader.Byte(), reader.Byte(), reader.Byte());
        var days = reader.Count();
        var first = (parts & FigurePacking.HasDays) != 0 ? DateOnly.FromDayNumber(reader.Count()) : (DateOnly?)null;
        var last = first?.AddDays(reader.Count());
        return new CustomerValue
        {
            CustomerId = customer,
            Stage = stage,
            ProposedStage = proposed,
            NotRanked = notRanked == FigurePacking.Ranked ? null : (NotRankedReason)notRanked,
            Rank = Places.RankOf(place),
            Tier = Places.TierOf(place),
            PurchaseDays = days,
            FirstPurchaseOn = first,
            LastPurchaseOn = last,
            Clv = reader.Number(),
            ValueBeforeLoss = (parts & FigurePacking.HasLoss) != 0 ? reader.Number() : null,
            HistoricValue = reader.Number(),
            YearlyCashFlow = reader.Number(),
            ProfitOfYear = reader.Number(),
            CostOfYear = reader.Number(),
            Lifetime = Lifetime(),
            Prediction = (parts & FigurePacking.HasPrediction) != 0 ? Predicted() : null,
        };
    }

    private ExpectedLifetime Lifetime()
    {
        var known = reader.Count();
        if (known == lifetimes.Count)
            lifetimes.Add(new(reader.Number(), Basis: (LifetimeBasis)reader.Byte(), Churn: new(reader.Count(), reader.Count())));
        return lifetimes[known];
    }

    private CustomerPrediction Predicted()
        => new(reader.Double(), reader.Double(), reader.Number(), reader.Number(), reader.Number(), reader.Number(), (Confidence)reader.Byte());
}
