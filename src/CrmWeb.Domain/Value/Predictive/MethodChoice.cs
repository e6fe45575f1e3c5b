namespace CrmWeb.Domain.Value.Predictive;

/// <summary>Which method a run uses and why (方法选择).</summary>
/// <param name="Models">The models to value with; none for the textbook.</param>
/// <param name="Fits">What was fitted in this run, accepted or not; none where the base is too small.</param>
public sealed record MethodChoice(MethodReason Reason, PredictiveModels? Models, ModelFits? Fits)
{
    /// <summary>Accepted parameters serve so many days when a later night's fit is refused.</summary>
    public const int ParametersLastDays = 35;

    public ValueMethod Method => Models is null ? ValueMethod.Textbook : ValueMethod.Predictive;

    /// <summary>Tonight's accepted fit, else the last accepted parameters while they are fresh, else the textbook.</summary>
    /// <param name="lastAccepted">The newest models that an earlier run accepted, if any.</param>
    /// <exception cref="RuleBrokenException">Predictive was asked for by name and no sound fit exists.</exception>
    public static MethodChoice Of(ModelFits? fits, ValuePolicy policy, DateOnly asOf, PredictiveModels? lastAccepted = null)
    {
        if (policy.Method == ValueMethod.Textbook)
            return new(MethodReason.AsAsked, null, fits);
        if (fits?.Accepted(policy.Model, asOf) is { } tonight)
            return new(policy.Method == ValueMethod.Predictive ? MethodReason.AsAsked : MethodReason.AcceptedFit, tonight, fits);
        if (lastAccepted is not null && IsFresh(lastAccepted, policy, asOf))
            return new(MethodReason.LastAcceptedFit, lastAccepted, fits);
        if (policy.Method == ValueMethod.Predictive)
            throw new RuleBrokenException("No fitted model has been accepted; use automatic or textbook.");

        return new(fits is null ? MethodReason.TooFewCustomers : MethodReason.NoAcceptedFit, null, fits);
    }

    private static bool IsFresh(PredictiveModels models, ValuePolicy policy, DateOnly asOf)
        => models.Buying.Rule == policy.Model && asOf.DayNumber - models.FittedAsOf.DayNumber is >= 0 and <= ParametersLastDays;
}
