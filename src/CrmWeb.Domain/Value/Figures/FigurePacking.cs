using System.Runtime.InteropServices;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value.Predictive;
using CrmWeb.Domain.Value.Statistics;

namespace CrmWeb.Domain.Value.Figures;

/// <summary>Writes the figures of customers one after the other in few bytes (估值数据的压缩), some fifty each.</summary>
/// <remarks>
/// Of each customer: days since the customer before in the order of ids, stages, why not ranked, which parts follow, purchase days, the money, the
/// lifetime, the prediction. A lifetime is written where it first occurs, for a whole class of customers shares one.
/// </remarks>
internal sealed class FigurePacking
{
    internal const int HasLoss = 1, HasDays = 2, HasPrediction = 4;
    internal const byte Ranked = 0;
    private const int UsualBytes = 64;

    private readonly PackedWriter writer = new(UsualBytes * 1000);
    private readonly Dictionary<ExpectedLifetime, int> lifetimes = [];
    private int customerBefore;

    public void Add(CustomerValue value)
    {
        writer.Signed(value.CustomerId - customerBefore);
        customerBefore = value.CustomerId;
        writer.Byte((byte)value.Stage);
        writer.Byte((byte)value.ProposedStage);
        writer.Byte(value.NotRanked is { } reason ? (byte)reason : Ranked);
        writer.Byte((byte)((value.ValueBeforeLoss is null ? 0 : HasLoss) | (value.FirstPurchaseOn is null ? 0 : HasDays) | (value.Prediction is null ? 0 : HasPrediction)));
        Bought(value);
        Money(value);
        Lifetime(value.Lifetime);
        if (value.Prediction is { } prediction)
            Predicted(prediction);
    }

    /// <summary>What was written since the last call; the next customers start anew.</summary>
    public byte[] Take()
    {
        lifetimes.Clear();
        customerBefore = 0;
        return writer.Take();
    }

    private void Bought(CustomerValue value)
    {
        writer.Count(value.PurchaseDays);
        if (value is { FirstPurchaseOn: { } first, LastPurchaseOn: { } last })
        {
            writer.Count(first.DayNumber);
            writer.Count(last.DayNumber - first.DayNumber);
        }
    }

    private void Money(CustomerValue value)
    {
        writer.Number(value.Clv);
        if (value.ValueBeforeLoss is { } before)
            writer.Number(before);
        writer.Number(value.HistoricValue);
        writer.Number(value.YearlyCashFlow);
        writer.Number(value.ProfitOfYear);
        writer.Number(value.CostOfYear);
    }

    private void Lifetime(ExpectedLifetime lifetime)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(lifetimes, lifetime, out var isKnown);
        number = isKnown ? number : lifetimes.Count - 1;
        writer.Count(number);
        if (isKnown)
            return;

        writer.Number(lifetime.Years);
        writer.Byte((byte)lifetime.Basis);
        writer.Count(lifetime.Churn.Active);
        writer.Count(lifetime.Churn.Lost);
    }

    private void Predicted(in CustomerPrediction prediction)
    {
        writer.Double(prediction.Alive);
        writer.Double(prediction.NextYear);
        writer.Number(prediction.Spend);
        writer.Number(prediction.MeanSpend);
        writer.Number(prediction.Margin);
        writer.Number(prediction.MonthlyCost);
        writer.Byte((byte)prediction.Confidence);
    }
}
