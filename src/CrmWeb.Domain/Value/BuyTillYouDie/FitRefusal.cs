namespace CrmWeb.Domain.Value.BuyTillYouDie;

/// <summary>Why a fit may not be used (拒绝理由). A diverged fit is never reported as a result.</summary>
public enum FitRefusal
{
    /// <summary>No customers, or none of any age.</summary>
    NothingToFit,

    /// <summary>Nobody ever bought twice, so there is no rate to learn.</summary>
    NobodyReturned,

    /// <summary>The search ended away from a maximum: gradient not flat, or curvature not that of a peak.</summary>
    NoMaximum,

    /// <summary>A parameter ran off to 0 or infinity: |ln θ| ≥ 6 after scaling time.</summary>
    RanAway,

    /// <summary>A model in which nobody ever leaves explains the purchases as well.</summary>
    NobodyLeaves,

    /// <summary>Spend has no finite mean: q ≤ 1 in Gamma–Gamma.</summary>
    NoMeanSpend,
}

/// <summary>The rules by which a fit is accepted (拟合验收).</summary>
internal static class FitRules
{
    private const double Flat = 1e-8; // largest slope in ln θ, per customer
    private const double FarthestLog = 6;

    public static FitRefusal? RefusalOf(CustomerBase customers)
    {
        if (customers.Count == 0 || customers.TotalAge <= 0)
            return FitRefusal.NothingToFit;
        return customers.TotalRepeats == 0 ? FitRefusal.NobodyReturned : null;
    }

    /// <param name="scaled">The parameters found, free of units of time and money.</param>
    public static FitRefusal? RefusalOf(SearchResult found, double[] scaled)
    {
        if (Array.Exists(scaled, p => !(Math.Abs(Math.Log(p)) < FarthestLog)))
            return FitRefusal.RanAway;
        return found.IsPeak && found.Gradient < Flat && double.IsFinite(found.Value) ? null : FitRefusal.NoMaximum;
    }
}
