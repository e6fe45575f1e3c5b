using CrmWeb.Domain.Value;
using CrmWeb.Language;

namespace CrmWeb.Value;

/// <summary>Puts the reasons of a value and of a tier into plain words (价值与等级的文字说明) of the reader's language.</summary>
public sealed class ValueSentences(Words words, Formats formats, PredictionSentences predictions, ContractSentences contracts)
{
    /// <summary>Why this tier: the ranks that its share comes to, the customer's own, and where the next tier up begins.</summary>
    public string Tier(TierReason reason)
    {
        if (reason is not { Tier: { } tier, Rank: { } rank, Places: { } places })
            return NotPlaced(reason);

        var (number, ranked) = (formats.Number(rank), formats.Number(reason.Ranked));
        return reason.Warning switch
        {
            ValueWarning.NoValueExpected => Say("TierReason.NoValueExpected", number, ranked),
            ValueWarning.CostAboveReturn => Say("TierReason.CostAboveReturn", Money(reason.Clv), number, ranked),
            _ => Follow(Say(
                places.First == places.Last ? "TierReason.OnePlace" : $"TierReason.{tier}",
                formats.Tier(tier), Share(places.Share), ranked, formats.Number(places.First), formats.Number(places.Last), number), Above(reason)),
        };
    }

    /// <summary>How the value came about: what it counts, for how long, and what later money counts less.</summary>
    /// <param name="pastBias">Bias of earlier forecasts, where a back-test told it.</param>
    public string Value(ValueReason reason, double? pastBias = null)
    {
        if (reason.ValueBeforeLoss is { } before)
            return Say("ValueReason.Lost", Money(before));
        if (reason.Contracts is { } agreed)
            return contracts.Value(agreed, Share(reason.DiscountRate), Money(reason.Clv));
        if (reason.Prediction is { } prediction)
            return predictions.Value(prediction, reason, pastBias);

        var (years, rate) = (formats.Number(reason.LifetimeYears, reason.LifetimeYears % 1 == 0 ? 0 : 1), Share(reason.DiscountRate));
        return reason.Basis == LifetimeBasis.Plan
            ? Say("ValueReason.Plan", years, rate, Money(reason.Clv))
            : Say("ValueReason.Steady", Money(reason.YearlyCashFlow), years, Say($"LifetimeBasis.{reason.Basis}", Share(reason.ChurnRate ?? 0)), rate, Money(reason.Clv));
    }

    /// <summary>How the rank moved since an earlier run, and how much of that is the customer's own doing.</summary>
    /// <param name="withFigures">Left out where ranks and values stand beside the sentence.</param>
    public string Move(RankMove move, bool withFigures = true)
    {
        if (move.From == move.To && move.FromClv == move.ToClv)
            return Say("RankMove.Still", formats.Date(move.Since));

        string[] said = [
            withFigures
                ? Say("RankMove.Moved", formats.Date(move.Since), formats.Number(move.From), formats.Number(move.To), Money(move.FromClv), Money(move.ToClv))
                : Say("RankMove.Since", formats.Date(move.Since)),
            .. Places(move.Own, "RankMove.OwnUp", "RankMove.OwnDown"),
            .. Places(move.Others, "RankMove.OthersUp", "RankMove.OthersDown"),
            .. move.MethodChanged ? [Say("RankMove.MethodChanged")] : Array.Empty<string>(),
        ];
        return said.Aggregate(Follow);
    }

    private IEnumerable<string> Places(int gained, string up, string down)
        => gained == 0 ? [] : [Say(gained > 0 ? up : down, formats.Number(Math.Abs(gained)))];

    // Copper may be called bronze, so the name comes from the formats.
    private string Above(TierReason reason) => reason switch
    {
        { NextTier: null } => "",
        { NextTier: { } next, NextTierClv: { } from } => Say("TierReason.NextFrom", formats.Tier(next), Money(from), Money(reason.Clv)),
        { NextTier: { } next } => Say("TierReason.NextEmpty", formats.Tier(next)),
    };

    // Chinese leaves no space between sentences.
    private string Follow(string one, string next) => next.Length == 0 ? one : Say("Sentence.After", one, next);

    private string NotPlaced(TierReason reason)
        => reason.FormerTier is { } former && reason.NotRanked == NotRankedReason.Lost
            ? Say("TierReason.LostFormer", formats.Tier(former))
            : Say($"TierReason.{reason.NotRanked ?? NotRankedReason.NoPurchase}");

    private string Say(string key, params object[] figures) => words[key, figures].Value;

    private string Share(decimal share) => formats.Percent(share, share * 100 % 1 == 0 ? 0 : 1);

    private string Money(decimal amount) => formats.Money(amount, formats.BaseCurrency);
}
