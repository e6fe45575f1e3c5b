using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BuyTillYouDie;
using CrmWeb.Domain.Value.Predictive;
using CrmWeb.Language;

namespace CrmWeb.Value;

/// <summary>Puts a predicted value into plain words (预测价值的文字说明), and its inputs and parameters into lines for those who check them.</summary>
public sealed class PredictionSentences(Words words, Formats formats, Spans spans)
{
    /// <summary>What it bought, whether it is still there, what to expect, what that is worth, and how far to trust it.</summary>
    public string Value(PredictionReason reason, ValueReason value, double? pastBias = null)
    {
        var p = reason.Prediction;
        var (share, rate) = (formats.Percent(p.Margin, 0), formats.Percent(value.DiscountRate, 0));
        string[] sentences =
        [
            History(reason, spans.SinceRun(value.AsOf)),
            Say("ValueReason.StillThere", formats.Chance(p.Alive)),
            Say("ValueReason.Expected", formats.Number((decimal)p.NextYear, 1), Money(p.Spend)),
            p.MonthlyCost > 0 ? Say("ValueReason.Margin", share, Money(p.MonthlyCost)) : Say("ValueReason.MarginOnly", share),
            Say("ValueReason.Worth", formats.Number(reason.HorizonMonths), rate, Money(value.Clv)),
            Trust(p.Confidence, reason.Models.Customers, pastBias),
        ];
        return sentences.Aggregate((one, next) => Say("Sentence.After", one, next));
    }

    /// <summary>On how few orders the expected spend rests, or on which great one long ago, and what it would be otherwise.</summary>
    public string Basis(SpendBasis basis)
    {
        var otherwise = Money(basis.Otherwise);
        return basis.Great is { } great
            ? Say(great.Number == 1 ? "SpendBasis.Large" : "SpendBasis.LargeTwo", Money(great.Sum), formats.Date(great.LastOn), otherwise, Money(basis.ClvOtherwise))
            : Say("SpendBasis.Few", formats.Number(basis.Repeats), formats.Date(basis.LastOn), Money(basis.Usual), Money(basis.Expected), otherwise);
    }

    // With how far the last back-test found earlier forecasts off, where there is one.
    private string Trust(Confidence confidence, int customers, double? pastBias)
    {
        var (label, number) = (Say($"Confidence.{confidence}"), formats.Number(customers));
        return pastBias is { } bias
            ? Say(Math.Abs(bias) < 0.005 ? "ValueReason.ConfidenceRight" : bias < 0 ? "ValueReason.ConfidenceLow" : "ValueReason.ConfidenceHigh", label, number, formats.Percent(Math.Abs(bias)))
            : Say("ValueReason.Confidence", label, number);
    }

    /// <summary>Inputs and parameters, one line each.</summary>
    public IEnumerable<string> Parameters(PredictionReason reason, decimal discountRate)
    {
        var (buying, spend) = (reason.Models.Buying, reason.Models.Spend);
        yield return Say("CustomerValue.History", formats.Number(reason.Repeats), formats.Number(reason.DaysBought), formats.Number(reason.Age), Money(reason.Prediction.MeanSpend));
        yield return Say(
            "CustomerValue.Money", formats.Percent(reason.Prediction.Margin, 4), Money(reason.Prediction.MonthlyCost), formats.Percent(discountRate, 2), formats.Number(reason.HorizonMonths));
        yield return Buying(buying);
        yield return Spend(spend);
    }

    /// <summary>The parameters of a buying model.</summary>
    public string Buying(BetaGeometric model)
        => Say("CustomerValue.Buying", model.Rule == DropoutRule.AfterRepeats ? "BG/NBD" : "MBG/NBD", Exact(model.R), Exact(model.Alpha), Exact(model.A), Exact(model.B));

    /// <summary>The parameters of the spend model.</summary>
    public string Spend(GammaGamma model) => Say("CustomerValue.GammaGamma", Exact(model.P), Exact(model.Q), Exact(model.V));

    // Days are counted to the run, and the reader reads those of last night today.
    private string History(PredictionReason reason, int later) => reason.Purchases switch
    {
        1 => Say("ValueReason.BoughtOnce", "", "", spans.Ago(reason.DaysSince + later)),
        2 => Say("ValueReason.BoughtTwice", "", spans.Of(reason.DaysBought), spans.Ago(reason.DaysSince + later)),
        var often => Say("ValueReason.BoughtOften", formats.Number(often), spans.Of(reason.DaysBought), spans.Ago(reason.DaysSince + later), spans.Of(reason.MeanInterval)),
    };

    private string Exact(double parameter) => formats.Number((decimal)parameter, 4);

    private string Money(decimal amount) => formats.Money(amount, formats.BaseCurrency);

    private string Say(string key, params object[] figures) => words[key, figures].Value;
}
