using CrmWeb.Domain.Value.Predictive;

namespace CrmWeb.Domain.Value.WhatIf;

/// <summary>What a what-if assumes (假设条件) instead of the settings that a run used.</summary>
/// <param name="MarginFactor">Every margin, whatever it comes from, is multiplied by it; 1 leaves them alone.</param>
/// <param name="ChurnFactor">The textbook's churn rate and the models' mean chance of leaving are multiplied by it; 1 leaves them alone.</param>
public sealed record Assumptions(
    decimal DiscountRate, int HorizonMonths, decimal DefaultMargin, decimal GoldShare, decimal SilverShare, decimal CopperShare,
    decimal MarginFactor = 1, decimal ChurnFactor = 1)
{
    /// <summary>The assumptions that a run made.</summary>
    public static Assumptions Of(ValuePolicy policy)
        => new(policy.DiscountRate, policy.HorizonMonths, policy.DefaultMargin, policy.GoldShare, policy.SilverShare, policy.CopperShare);

    /// <summary>The same question to another run: what differed from the settings of its own, and of all else that run's settings.</summary>
    public Assumptions Onto(Assumptions settings, Assumptions own)
    {
        T Asked<T>(Func<Assumptions, T> of) => Equals(of(this), of(own)) ? of(settings) : of(this);
        return new(
            Asked(a => a.DiscountRate), Asked(a => a.HorizonMonths), Asked(a => a.DefaultMargin), Asked(a => a.GoldShare), Asked(a => a.SilverShare),
            Asked(a => a.CopperShare), MarginFactor, ChurnFactor);
    }

    /// <summary>The policy with these assumptions in it.</summary>
    public ValuePolicy On(ValuePolicy policy) => policy with
    {
        DiscountRate = DiscountRate,
        HorizonMonths = HorizonMonths,
        GoldShare = GoldShare,
        SilverShare = SilverShare,
        CopperShare = CopperShare,
        DefaultMargin = DefaultMargin,
        MarginFactor = MarginFactor,
        ChurnFactor = ChurnFactor,
    };

    /// <summary>The buying habits with these assumptions in them.</summary>
    public PredictiveModels? On(PredictiveModels? models)
        => models is null ? null : models with { Buying = models.Buying.WithLeaving((double)ChurnFactor) };
}
