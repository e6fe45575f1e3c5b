using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BackTests;
using CrmWeb.Language;

namespace CrmWeb.Value;

/// <summary>Says in plain words what a back-test found (回测结论的文字说明): what the forecast was good at, and what not.</summary>
public sealed class BackTestSentences(Words words, Formats formats)
{
    /// <summary>One sentence each: level, single customers, order, and what to use the forecast for.</summary>
    /// <param name="method">The model in use.</param>
    /// <param name="smallestBase">Customers from which models are fitted.</param>
    public IReadOnlyList<string> Of(BackTestRun test, BackTestMethod method, int smallestBase)
    {
        if (test.WasTooSmall)
            return [Say("BackTest.TooSmall", formats.Number(test.Customers), formats.Date(test.CutOff), formats.Number(smallestBase))];
        if (test[method] is not { Refusal: null, Predicted: { } predicted, MeanAbsoluteError: { } off } score)
            return [Say("BackTest.Refused", formats.Date(test.CutOff)), words.Of(test[method]?.Refusal ?? Domain.Value.BuyTillYouDie.FitRefusal.NothingToFit)];
        if (score.Bias is not { } bias)
            return [Say("BackTest.NothingLater", formats.Number(test.Customers), formats.Date(test.CutOff), formats.Date(test.Until), Count(predicted))];

        var naive = test[BackTestMethod.Naive];
        return [
            Say("BackTest.Level", formats.Number(test.Days), formats.Date(test.CutOff), Count(predicted), formats.Number(test.Purchases), Bias(bias)),
            .. NaiveLevel(bias, naive?.Bias),
            Each(off, naive?.MeanAbsoluteError ?? 0),
            .. Order(score.Capture, test.BestCapture),
            UseFor(score, naive),
        ];
    }

    /// <summary>How far the sum was off, in words: <c>12% too few</c>.</summary>
    public string Bias(double bias) => formats.Percent(Math.Abs(bias)) is var share && Math.Abs(bias) < 0.005
        ? Say("BackTest.Right") : Say(bias < 0 ? "BackTest.TooFew" : "BackTest.TooMany", share);

    /// <summary>What the forecasts are good for: only that in which they came no less near than going on as before.</summary>
    public string UseFor(BackTestScore score, BackTestScore? naive)
        => Say(!(Math.Abs(naive?.Bias ?? 1) < Math.Abs(score.Bias ?? 0)) ? "BackTest.UseFor"
            : !(naive?.MeanAbsoluteError < score.MeanAbsoluteError) ? "BackTest.UseForCustomers" : "BackTest.UseForLittle");

    private IEnumerable<string> NaiveLevel(double bias, double? naive)
        => naive is { } other && Math.Abs(other) < Math.Abs(bias) ? [Say("BackTest.NaiveLevel", Bias(other))] : [];

    private string Each(double off, double naive)
        => Say(off <= naive ? "BackTest.Each" : "BackTest.EachWorse", formats.Number((decimal)off, 2), formats.Number((decimal)naive, 2));

    private IEnumerable<string> Order(double? found, double? best)
        => found is { } share && best is { } most ? [Say("BackTest.Order", formats.Percent(share), formats.Percent(most))] : [];

    private string Count(double purchases) => formats.Number((decimal)Math.Round(purchases));

    private string Say(string key, params object[] figures) => words[key, figures].Value;
}
