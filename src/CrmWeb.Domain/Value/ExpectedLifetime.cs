namespace CrmWeb.Domain.Value;

/// <summary>What a remaining lifetime rests on (生命周期依据): the class's churn, the company's, an assumption, a plan made by hand, or a contract.</summary>
public enum LifetimeBasis
{
    Class = 1,
    Company = 2,
    Assumed = 3,
    Plan = 4,
    Contract = 5,
}

/// <summary>Remaining lifetime (剩余生命周期) n in years, and the churn it comes from.</summary>
public sealed record ExpectedLifetime(decimal Years, ChurnRate Churn, LifetimeBasis Basis)
{
    /// <summary>n = 1 ÷ churn rate of the group, at most ten years; a churn rate that a what-if multiplies is at most 1.</summary>
    public static ExpectedLifetime Of(ChurnRate group, ChurnRate company, ValuePolicy policy)
    {
        var ofGroup = group.Active > 0 && group.Active >= policy.SmallestChurnGroup;
        var churn = ofGroup ? group : company;
        if (churn.Active == 0)
            return new ExpectedLifetime(policy.AssumedLifetimeYears, churn, LifetimeBasis.Assumed);

        var lifetime = churn.LifetimeYears is { } known ? Math.Max(1, known / policy.ChurnFactor) : policy.MaximumLifetimeYears;
        var years = Math.Min(lifetime, policy.MaximumLifetimeYears);
        return new ExpectedLifetime(years, churn, ofGroup ? LifetimeBasis.Class : LifetimeBasis.Company);
    }
}
