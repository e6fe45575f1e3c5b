namespace CrmWeb.Domain.Value.BuyTillYouDie;

/// <summary>What a fit came to (拟合结果): the parameters found, and the reason where they may not be used.</summary>
/// <param name="Model">The parameters at the end of the search; null where there was nothing to search.</param>
/// <param name="LogLikelihood">LL at these parameters, without any prior.</param>
public sealed record ModelFit<TModel>(TModel? Model, double LogLikelihood, int Customers, int Iterations, FitRefusal? Refusal)
    where TModel : class
{
    public bool IsAccepted => Refusal is null;

    /// <summary>The model, if it may be used.</summary>
    public TModel? Accepted => IsAccepted ? Model : null;
}
