namespace CrmWeb.Domain.Value.BuyTillYouDie;

/// <summary>Fits BG/NBD or MBG/NBD to a customer base (模型拟合) and says whether the fit may be used.</summary>
public static class BetaGeometricFit
{
    internal const int SampleFrom = 50_000; // from here a sample finds the neighbourhood, the whole base only the last digits
    internal const int SampleSize = 10_000;

    /// <param name="wide">MAP: a log-normal prior of standard deviation 1 for small bases (VALUE: 50 to 249 customers).</param>
    public static ModelFit<BetaGeometric> Of(CustomerBase customers, DropoutRule rule, bool wide = false)
    {
        if (FitRules.RefusalOf(customers) is { } refusal)
            return new(null, double.NaN, customers.Count, 0, refusal);

        var start = Guess(customers);
        if (!wide && customers.Count >= SampleFrom)
        {
            var sample = customers.Sample(customers.Count / SampleSize);
            start = Search(new BetaGeometricLikelihood(sample, rule), sample, start, prior: null).Parameters;
        }

        var likelihood = new BetaGeometricLikelihood(customers, rule);
        var found = Search(likelihood, customers, start, wide ? Guess(customers) : null);
        var model = new BetaGeometric(found.Parameters[0], found.Parameters[1], found.Parameters[2], found.Parameters[3], rule);
        return new(model, wide ? WithoutPrior(likelihood, found) : found.Value, customers.Count, found.Steps, Judge(likelihood, customers, model, found, wide));
    }

    private static double WithoutPrior(BetaGeometricLikelihood likelihood, SearchResult found)
    {
        var result = new Likelihood(4);
        likelihood.Evaluate(found.Parameters, result);
        return result.Value;
    }

    private static SearchResult Search(BetaGeometricLikelihood likelihood, CustomerBase customers, double[] start, double[]? prior)
        => new ParameterSearch(likelihood.Evaluate, 4, customers.Count) { PriorCentre = prior }.From(start);

    // Shapes that published bases of many trades lie around; α so that r/α is the base's own rate of repeats.
    private static double[] Guess(CustomerBase customers)
        => [0.5, 0.5 * customers.TotalAge / Math.Max(1, customers.TotalRepeats), 0.8, 2.0];

    private static FitRefusal? Judge(BetaGeometricLikelihood likelihood, CustomerBase customers, BetaGeometric model, SearchResult found, bool wide)
    {
        double[] scaled = [model.R, model.Alpha * customers.Count / customers.TotalAge, model.A, model.B];
        if (FitRules.RefusalOf(found, scaled) is { } refusal)
            return refusal;
        if (wide)
            return null; // the prior holds what the data leave open; the likelihood alone need not beat the NBD

        var search = new ParameterSearch(likelihood.EvaluateWithoutDropout, 2, customers.Count);
        var nobodyLeaves = search.From([model.R, model.Alpha]);
        return found.Value > nobodyLeaves.Value ? null : FitRefusal.NobodyLeaves;
    }
}
