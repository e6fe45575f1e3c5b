using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.Value.Review;
using CrmWeb.Language;
using CrmWeb.Value;

namespace CrmWeb.Pages.Pyramid.Review;

/// <summary>Says in plain words why an item waits just now (复核缘由说明).</summary>
public sealed class OccasionSentences(Words words, Formats formats, StageSentences stages)
{
    public string Of(ReviewRow row) => Sentences(row).Aggregate((one, next) => words["Sentence.After", one, next].Value);

    private IEnumerable<string> Sentences(ReviewRow row)
    {
        var occasion = row.Occasion!;
        var ended = occasion.Before?.EndedBefore(occasion.On) == true;
        if (ended)
            yield return Before(occasion.Before!);
        yield return Ground(occasion);
        if (!ended && occasion.Before is { State: TierReviewState.Accepted or TierReviewState.Passed } moved)
            yield return Before(moved);
        if (row is { IsGoing: true, StageSince: { } since })
            yield return words["Review.StageSince", words.Of(row.Stage!.Value), formats.Date(since)];
        if (row.StageReason is { Ground: not StageGround.UnderNotice } reason) // the day of its end says so already
            yield return stages.Of(reason, later: 0);
        if (row.ContractEnd is { } end)
            yield return words[end < formats.Today ? "Review.ContractEnded" : "Review.ContractEnds", formats.Date(end)];
    }

    private string Ground(ReviewOccasion occasion) => occasion switch
    {
        { Ground: { } ground and not (MoveGround.NoValue or MoveGround.FellBefore), Line: { } line, Rank: { } rank } => words[
            $"Review.Ground.{ground}", formats.Date(occasion.On), formats.Number(rank), formats.Tier(line.Tier), formats.Number(line.CutOff),
            formats.Percent(occasion.Tolerance), formats.Date(occasion.MonthEndBefore)],
        { Ground: MoveGround.NoValue } => words["Review.Ground.NoValue", formats.Date(occasion.On)],
        { Ground: MoveGround.FellBefore, Before: { } before } => words["Review.Ground.FellBefore", formats.Date(occasion.On), formats.Tier(before.To)],
        _ => words["Review.Ground.Run", formats.Date(occasion.On)],
    };

    // Words of whoever decided; their reason is said where one was given.
    private string Before(PastDecision before)
    {
        var (day, tier) = (before.Until is { } until ? formats.Date(until) : formats.Day(before.At), formats.Tier(before.SetTo ?? before.To));
        var said = words[before.By is null ? $"Review.Before.{before.State}.ByTime" : $"Review.Before.{before.State}", before.By ?? "", day, tier].Value;
        return before.Reason.Length == 0 ? said : words["Review.Before.Reason", said, before.Reason].Value;
    }
}
