namespace CrmWeb.Domain.Value.Predictive;

/// <summary>How a predicted value came about (预测价值的由来), as figures that a page puts into words.</summary>
/// <param name="DaysBought">t_x: days from the first purchase to the last.</param>
/// <param name="Age">T: days from the first purchase to the as-of day.</param>
/// <param name="Models">The parameters that the run used.</param>
public sealed record PredictionReason(
    CustomerPrediction Prediction, int Purchases, int DaysBought, int Age, int HorizonMonths, PredictiveModels Models)
{
    public int DaysSince => Age - DaysBought;

    /// <summary>x: purchases less the first.</summary>
    public int Repeats => Purchases - 1;

    /// <summary>Mean days between purchases; 0 with only one.</summary>
    public int MeanInterval => Repeats == 0 ? 0 : (int)Math.Round((double)DaysBought / Repeats);

    /// <summary>Null where the textbook or a plan valued the customer.</summary>
    public static PredictionReason? Of(CustomerValue figure, ValueRun run, ValuePolicy policy)
        => figure is { Prediction: { } prediction, FirstPurchaseOn: { } first, LastPurchaseOn: { } last } && RunModels.Read(run.Models)?.Models is { } models
            ? new(prediction, figure.PurchaseDays, last.DayNumber - first.DayNumber, run.AsOf.DayNumber - first.DayNumber, policy.HorizonMonths, models)
            : null;
}
