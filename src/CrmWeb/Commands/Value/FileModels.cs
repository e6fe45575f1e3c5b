using CrmWeb.Domain.Value.BuyTillYouDie;

namespace CrmWeb.Commands.Value;

/// <summary>The models to forecast a file with: given ones, or fitted to the file itself.</summary>
internal sealed record FileModels(BetaGeometric Buying, GammaGamma Spend)
{
    /// <exception cref="CommandFailedException">A fit was refused, or the parameters file lacks the model.</exception>
    public static FileModels Of(CustomerBase customers, string model, FileInfo? parameters)
    {
        if (customers.Count == 0)
            throw new CommandFailedException("Nobody had bought by that day.");

        var isSmall = AnalystOptions.IsSmall(customers);
        var given = parameters is null ? null : GivenParameters.Read(parameters.FullName);
        if (given is not null)
            return new(given.Buying(model) ?? throw new CommandFailedException($"The parameters file holds no {model}."), given.Spend() ?? Fitted(GammaGamma.Fit(customers, isSmall), ModelWords.Spend));

        return new(Fitted(BetaGeometricFit.Of(customers, ModelWords.RuleOf(model), isSmall), model), Fitted(GammaGamma.Fit(customers, isSmall), ModelWords.Spend));
    }

    private static TModel Fitted<TModel>(ModelFit<TModel> fit, string name)
        where TModel : class
        => fit.Accepted ?? throw new CommandFailedException($"The fit of {name} was refused: {ModelWords.Reason(fit.Refusal)}.");
}
