using CrmWeb.Domain.Value;
using CrmWeb.Language;

namespace CrmWeb.Value;

/// <summary>Puts the reasons of a value and of a tier into plain words (价值与层级的文字说明) of the reader's language.</summary>
public sealed class ValueSentences(Words words, Formats formats)
{
    /// <summary>Why this tier: its CLV, its rank, and where the next tier up begins.</summary>
    public string Tier(TierReason reason)
    {
        if (reason is not { Tier: { } tier, Rank: { } rank })
            return NotPlaced(reason);
        if (reason.Warning == ValueWarning.NoValueExpected)
            return words["TierReason.NoValueExpected", formats.Number(rank), formats.Number(reason.Ranked)].Value;
        if (reason.Warning == ValueWarning.CostAboveReturn)
            return words["TierReason.CostAboveReturn", Money(reason.Clv), formats.Number(rank), formats.Number(reason.Ranked)].Value;
        if (reason.NextTier is not { } next)
            return words["TierReason.Gold", Money(reason.Clv), formats.Number(rank), formats.Number(reason.Ranked)].Value;

        var name = words.Of(next);
        return reason.NextTierClv is { } from
            ? words["TierReason.Below", words.Of(tier), Money(reason.Clv), formats.Number(rank), formats.Number(reason.Ranked), name, formats.Number(reason.NextTierRank ?? 0), Money(from)].Value
            : words["TierReason.BelowEmpty", words.Of(tier), Money(reason.Clv), formats.Number(rank), formats.Number(reason.Ranked), name].Value;
    }

    /// <summary>How the value came about: cash flow, lifetime, discount.</summary>
    public string Value(ValueReason reason)
    {
        if (reason.ValueBeforeLoss is { } before)
            return words["ValueReason.Lost", Money(before)].Value;

        var rate = formats.Percent(reason.DiscountRate, 1);
        return reason.Basis == LifetimeBasis.Plan
            ? words["ValueReason.Plan", formats.Number(reason.LifetimeYears), rate, Money(reason.Clv)].Value
            : words["ValueReason.Steady", Money(reason.YearlyCashFlow), formats.Number(reason.LifetimeYears, 1), words.Of(reason.Basis), rate, Money(reason.Clv)].Value;
    }

    private string NotPlaced(TierReason reason)
        => reason.FormerTier is { } former && reason.NotRanked == NotRankedReason.Lost
            ? words["TierReason.LostFormer", words.Of(former)].Value
            : words[$"TierReason.{reason.NotRanked ?? NotRankedReason.NoPurchase}"].Value;

    private string Money(decimal amount) => formats.Money(amount, formats.BaseCurrency);
}
